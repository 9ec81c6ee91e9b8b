"""Groups: the mentions that are one event, with what they have in common kept at hand."""

from dataclasses import dataclass, field

from rokasean.timeline.merging.alike import gathering, other_people, same_person, same_text, sides


@dataclass(slots=True, eq=False)
class Group:
    """Mentions that are one event.

    Args:
        mentions: rows of the table of mentions; the first is the one whose date is known best.
        reasons: why the others joined, in plain words.
        doubts: why none of several groups was joined, in plain words.
        key: the block in which they are compared, `block_key` of the first.
    """

    mentions: list[dict] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    key: tuple = ()
    articles: set[str] = field(default_factory=set)
    editions: set[int] = field(default_factory=set)
    levels: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    cities: list[str] = field(default_factory=list)
    people: list[dict] = field(default_factory=list)

    @property
    def pivot(self) -> dict:
        """The mention whose date is known best."""
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class Fit:
    """That a mention may join a group.

    Args:
        score: how well, to be compared with other groups in this order.
        says: why, in plain words.
    """

    score: tuple
    says: str


def block_key(mention: dict) -> tuple:
    """The block in which a mention is compared: its series, or else its kind of gathering and its sides."""
    if mention["series"]:
        return ("series", mention["series"])
    return ("loose", gathering(mention["form"]), *sides(mention["parties"]))


def canonical(mention: dict) -> tuple:
    """An order of mentions that depends on nothing but what they say."""
    return (mention["article_id"], mention["start"], mention["end"], mention["mention_id"])


def join(group: Group, mention: dict, reason: str | None = None) -> Group:
    """The group with one mention more."""
    group.mentions.append(mention)
    group.key = group.key or block_key(mention)
    group.articles.add(mention["article_id"])
    group.editions |= {mention["edition"]} - {None}
    group.levels |= {mention["level"]} - {"none"}
    group.countries |= {mention["country"]} - {None}
    if mention["city"] and not any(same_text(mention["city"], city) for city in group.cities):
        group.cities.append(mention["city"])
    group.people += [one for one in mention["people"] if not any(same_person(one, other) for other in group.people)]
    if reason and reason not in group.reasons:
        group.reasons.append(reason)
    return group


def alone(mention: dict) -> Group:
    """A group of one mention."""
    return join(Group(), mention)


def unite(groups: list[Group], reason: str) -> Group:
    """One group made of several; the first of them keeps its first mention."""
    united = groups[0]
    for other in groups[1:]:
        for mention in other.mentions:
            join(united, mention, reason)
        united.reasons += [said for said in other.reasons if said not in united.reasons]
    return united


def contradicts(group: Group, other: Group) -> bool:
    """Whether two groups differ in level, place or people so that they cannot be one event.

    A place is no matter online, where each side names its own; a city is none where people of both sides agree.
    """
    if other_level(group, other) or other_people(group.people, other.people):
        return True
    if "online" in (group.pivot["mode"], other.pivot["mode"]):
        return False
    if group.countries and other.countries and not group.countries & other.countries:
        return True
    return bool(group.cities and other.cities) and not same_city(group, other) and shared(group, other) < 2


def other_level(group: Group, other: Group) -> bool:
    """Whether both tell a level, and not the same."""
    return bool(group.levels and other.levels) and not group.levels & other.levels


def same_city(group: Group, other: Group) -> bool:
    """Whether both name the same city."""
    return any(same_text(one, two) for one in group.cities for two in other.cities)


def shared(group: Group, other: Group) -> int:
    """How many people both name."""
    return sum(any(same_person(one, two) for two in other.people) for one in group.people)
