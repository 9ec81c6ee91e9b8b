"""Where a happening takes place, and whether in person or online."""

import re
from functools import cache
from itertools import pairwise

from rokasean.reading.happening.anchors import Anchor, is_of_agreed, told_until
from rokasean.reading.happening.clauses import clause_at, is_closed_off
from rokasean.reading.happening.phrases import either, phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import Finder, finder
from rokasean.reading.places import PlaceSpan
from rokasean.reading.vocabulary import load

# Words between a happening and the place where it happens, ending at the place.
_AT = finder(
    re.compile(
        r"(?<!\w)(?:in|at|off|near|outside|host(?:ed)? by|hosts?|capital,?|toward|around)(?: (?:the|its|their))?"
        r"(?: [\w’'-]+ of|(?: [\w’'-]+){1,4} (?:base|port|city|town|village|province|district|county|island|capital"
        r"|resort|harbou?r|waters|coast|yard|shipyard|area|region) of)?\s*$"
    ),
    "small",
)
# Words after a place that make it the scene ("Laos hosts the meeting", "Siem Reap, Cambodia, was the scene of").
_HOSTS = re.compile(
    r"(?:, [A-Z]\w+,?)? (?:(?:will |is to |also )?hosts?\b|hosted\b|(?:was|is|will be) the (?:scene|venue|site"
    r"|setting)\b|as (?:the )?host\b)"
)
# "according to media in South Korea": where a source sits.
_SOURCE_IN = finder(
    re.compile(
        r"(?<!at the )(?<!at his )(?<!defense )(?<!defence )(?<!\w)(?:media|press|newspapers?|reports?|agency|ministry"
        r"|officials?|government|sources?|ambassador|embassy) in(?: the)?\s*$"
    ),
    "small",
)
# "a meeting of foreign and defence officials in Seoul": who meets, and no source.
_OF_OFFICIALS = finder(re.compile(r"(?<!\w)(?:of|between|among|with) (?:[\w-]+ ){0,6}officials in $"), "small")
# "delivered to Iswahjudi Air Base".
_BROUGHT = finder(re.compile(r"(?<!\w)(?:delivered|shipped|flown|ferried|transported) to(?: the)? $"), "small")
_POSSESSES = re.compile(r"[’']s\b")
# "in Siem Reap, Cambodia": what stands before the country.
_IN_PART_OF = finder(re.compile(r"(?<!\w)(?:in|at|off) [^,.;]{2,40},\s*$"), "written")
_TOWARDS = finder(
    re.compile(
        r"(?<!\w)(?:(?:port|town|city|village|island|province|base) of|to|for|in|into|off|visit(?:s|ed|ing)?"
        r"|toured|tour of|left|at)(?: (?:the|its|his|her|their))?\s*$"
    ),
    "small",
)
_AND = finder(re.compile(r"(?<!\w)and(?: the)?\s*$"), "small")
_NEXT = 3  # so near behind the words for a visit stands a place that needs no other word
_COMMA = re.compile(r"(?<=\w),(?: the)?\s*$", re.IGNORECASE)
_IN_OR_TO = finder(
    re.compile(
        r"(?<!\w)(?:in|to|(?:left|leav(?:e|es|ing)|depart(?:ed|s)?|head(?:ed|s)?) for)"
        r"(?: the)?(?: (?!(?:of|as|and|with|by|for|from)\b)[a-z]+){0,5}(?: (?:city|capital|port|town|province) of)?\s*$"
    ),
    "written",
)
_HERE = finder(
    re.compile(
        r"(?<!\w)(?:here|in the (?:\w+ )?capital|in this (?:[\w-]+ ){0,3}(?:city|capital|town|nation|country))\b"
    ),
    "written",
)
_NOT_HERE = re.compile(r"\b(?:officials?|ministry|reporters?|embassy|sources?) here\b")


def place_of(
    anchor: Anchor, scene: Scene, home: PlaceSpan | None, others: list[Anchor]
) -> tuple[str | None, str | None, str]:
    """The city and country in which a happening takes place, as its clause or sentence says.

    Args:
        anchor: the happening.
        scene: its sentence.
        home: the place of the dateline, which "here" means, or None.
        others: all happenings of the sentence; a place belongs to the nearest one.

    Returns:
        City, country and the id of the rule; None for what is not said.
    """
    if anchor.form == "visit":
        return _destination(anchor, scene, home)
    spots = [place for place in scene.places if _is_scene_of(place, scene) and not is_of_agreed(anchor, place, scene)]
    spots = [place for place in spots if not _is_told_of_else(place, anchor, scene)]
    for place in sorted(spots, key=lambda one: _gap(anchor, one, scene)):
        rivals = [one for one in others if one == anchor or place.start > one.start or not _is_visit_then(one, scene)]
        rivals = [one for one in rivals if not is_closed_off(one.clause, scene.words, place.start)]
        rivals = [one for one in rivals if not _sits_elsewhere(one, place)]
        if rivals and min(rivals, key=lambda one: _gap(one, place, scene)) == anchor:
            in_clause = anchor.clause.start <= place.start < anchor.clause.end
            near = [one for one in spots if min(rivals, key=lambda each: _gap(each, one, scene)) == anchor]
            return (*_with_country(place, near), "place.clause" if in_clause else "place.sentence")
    if home and _is_here(scene):
        return home.city, home.country, "place.here"
    return None, None, "none.not-stated"


def _is_told_of_else(place: PlaceSpan, anchor: Anchor, scene: Scene) -> bool:
    """Whether a place stands in a later clause that tells of another time ("met him and will see a plant in Ulsan")."""
    at = clause_at(scene.clauses, place.start)
    joined = at.start > anchor.start and scene.words.small.startswith(("and ", "but "), at.start)
    return joined and None not in (at.tense, anchor.clause.tense) and at.tense != anchor.clause.tense


def _sits_elsewhere(one: Anchor, place: PlaceSpan) -> bool:
    """Whether a forum always meets in another country than that of a place ("delivered in Busan, KAI said at LIMA")."""
    seat = one.series.country if one.series else None
    return seat is not None and place.country is not None and seat != place.country


def _is_visit_then(one: Anchor, scene: Scene) -> bool:
    """Whether an anchor is that of a visit during which something else took place."""
    return one.form == "visit" and _is_occasion(one, scene)


def _is_here(scene: Scene) -> bool:
    """Whether a sentence tells of something "here"."""
    return bool(says(scene, _HERE) and not _NOT_HERE.search(scene.text))


def _gap(anchor: Anchor, place: PlaceSpan, scene: Scene) -> int:
    """How far a place is from a happening: one before it counts as further, unless it opens the sentence."""
    if place.start < anchor.start:
        before = clause_at(scene.clauses, place.start) != anchor.clause
        return (anchor.start - place.end) + (0 if place.start - scene.start < 15 else 90 if before else 15)
    return place.start - anchor.end


def _is_scene_of(place: PlaceSpan, scene: Scene) -> bool:
    """Whether something happens at a place, rather than the place acting or being gone to."""
    if place.kind in ("demonym", "bloc") or any(span.start <= place.start < span.end for span in scene.series):
        return False
    text = scene.words.written
    if place.kind != "city" and text.startswith(("'s", "’s"), place.end) and _POSSESSES.match(text, place.end):
        return False
    if leads_to(scene, _OF_OFFICIALS, place.start):
        return True
    if _HOSTS.match(text, place.end, scene.end):
        return not leads_to(scene, _SOURCE_IN, place.start)
    there = leads_to(scene, _AT, place.start) or (place.kind == "venue" and leads_to(scene, _BROUGHT, place.start, 30))
    there = there or (text[place.start - 2 : place.start - 1] == "," and leads_to(scene, _IN_PART_OF, place.start))
    return bool(there) and not leads_to(scene, _SOURCE_IN, place.start)


def _goals(places: list[PlaceSpan], anchor: Anchor, scene: Scene) -> list[PlaceSpan]:
    """The places to which somebody goes by the words before them; "and" and a comma add to a place that is one."""
    found: list[PlaceSpan] = []
    for place in places:
        joined = found or place.start - anchor.end < _NEXT
        if leads_to(scene, _TOWARDS, place.start) or (joined and _is_joined(place, scene)):
            found.append(place)
    return found


def _is_joined(place: PlaceSpan, scene: Scene) -> bool:
    """Whether "and" or a comma stands before a place."""
    comma = _COMMA.search(scene.words.written, max(scene.start, place.start - 8), place.start)
    return bool(comma or leads_to(scene, _AND, place.start, 12))


def _with_country(place: PlaceSpan, spots: list[PlaceSpan]) -> tuple[str | None, str | None]:
    """City and country of the place, the city taken from a neighbour where the place itself is a country or venue."""
    if place.city:
        return place.city, place.country
    cities = [one for one in spots if one.city and one.country == place.country]
    return (cities[0].city if cities else None), place.country


def _destination(anchor: Anchor, scene: Scene, home: PlaceSpan | None) -> tuple[str | None, str | None, str]:
    """Where a visit goes to: the first place after it that one goes to, else one that somebody is in, else here."""
    goals = [place for place in scene.places if place.kind in ("city", "country")]
    before = [place for place in goals if place.start < anchor.start and leads_to(scene, _IN_OR_TO, place.start)]
    after = _goals([place for place in goals if anchor.end <= place.start < anchor.clause.end], anchor, scene)
    found = _listed(after, scene) or before
    countries = {place.country for place in found}
    if len(countries) == 1:
        came = [place for place in before if leads_to(scene, _comes_to(), place.start)]
        spots = [*found, *came] if found is not before else [] if _is_occasion(anchor, scene) else before
        city = next((place.city for place in spots if place.city and place.country in countries), None)
        return city, found[0].country, "place.destination"
    if not found and home and _is_here(scene):
        return home.city, home.country, "place.here"
    if not found and (land := the_country(anchor, scene)):
        return None, land, "place.destination"
    return None, None, "none.several" if found else "none.not-stated"


# "arrived in Hanoi for a visit to Vietnam": the city of the visit; "talks in Hanoi during a visit": that of the talks.
@cache
def _comes_to() -> Finder:
    """The words by which somebody comes to a place, ending at the place."""
    return finder(
        re.compile(
            rf"(?<!\w){either('journeys', 'comes')}(?: \w+)?(?: (?:to|in|into|at|for|on))?(?: the)?"
            rf"(?: (?:port|city|capital) of| [^,.;]{{2,30}} {either('journeys', 'harbours')}"
            r"(?: of| in)(?: the)?(?: \w+ city of)?)? $"
        ),
        "small",
    )


_DURING_A = finder(
    re.compile(
        r"(?<!\w)(?:during|as part of|on the occasion of|at the end of) (?:an?|his|her|their|the) (?:[\w-]+ ){0,3}$"
    ),
    "small",
)


def _is_occasion(anchor: Anchor, scene: Scene) -> bool:
    """Whether a visit is only that during which something else took place."""
    return leads_to(scene, _DURING_A, anchor.start, 60) is not None


_THE_COUNTRY = re.compile(
    r" (?:to |in |at )?the (?P<what>country|nation|kingdom|sultanate|republic|island nation|city-state|archipelago)\b"
)


@cache
def _lands() -> dict[str, list[str]]:
    """The countries that a word for one can mean, as "kingdom"; of other words any."""
    return load("places")["lands"]


def the_country(anchor: Anchor, scene: Scene) -> str | None:
    """The country that a sentence names before it says that somebody "visited the country"; None where it does not."""
    found = _THE_COUNTRY.match(scene.words.small, anchor.end, scene.end)
    if not found:
        return None
    guests = {one.country for one in scene.people if one.start < anchor.start}
    lands = [one.country for one in scene.places if one.end <= anchor.start and one.kind in ("country", "city")]
    if such := _lands().get(found["what"]):
        lands = [land for land in lands if land in such] or such[: len(such) == 1]
    return next((land for land in reversed(lands) if land and land not in guests), None)


# "left for Vientiane to hold talks with his counterparts from Laos": what one goes there for.
_PURPOSE = re.compile(
    r" (?:to [a-z]+ing|to (?!the\b|visit\b)[a-z]+ |for (?:an? |the )?(?:[a-z-]+ ){0,3}(?:talks|meeting|forum)\b)"
)


# "to Hanoi and Jakarta", "Vietnam, Thailand and Indonesia": stops of one journey.
_THEN = re.compile(
    r",? ?(?:and |then |to |and then (?:to )?|followed by |as well as |before [a-z]+ing (?:to |for )?)*"
    r"(?:the )?(?:[a-z]+ )?"
)


def _listed(goals: list[PlaceSpan], scene: Scene) -> list[PlaceSpan]:
    """The first of the places to which somebody goes, with those in its country and those that a list joins to it."""
    kept = goals[:1]
    for one, other in pairwise(goals):
        if one.country != other.country and not _THEN.fullmatch(scene.words.written, one.end, other.start):
            break
        kept.append(other)
    return kept


def destinations(anchor: Anchor, scene: Scene) -> tuple[str, ...]:
    """The countries that a visit goes to."""
    purpose = _PURPOSE.search(scene.words.written, anchor.end, min(scene.end, anchor.end + 90))
    end = purpose.start() if purpose else anchor.end + 90
    found = [
        place.country
        for place in scene.places
        if anchor.end <= place.start < end and place.kind in ("city", "country")
        if place.country and place.country != "KP"
    ]
    return tuple(dict.fromkeys(found))


def mode_of(anchor: Anchor, scene: Scene, alone: bool) -> tuple[str | None, str]:
    """Whether a happening is online or in person, as its clause says, else its sentence.

    Args:
        anchor: the happening.
        scene: its sentence.
        alone: whether the sentence tells of no other happening, so that all its words are about this one.

    Returns:
        "in-person", "online" or None, and the id of the rule.
    """
    if not says(scene, phrases("mode")):
        return None, "none.not-stated"
    own = anchor.clause.start, told_until(anchor, scene)
    for start, end in (own, (scene.start, scene.end)) if alone else (own,):
        if says(scene, phrases("mode", "online"), start, end):
            return "online", "mode.online"
        if says(scene, phrases("mode", "in_person"), start, end):
            return "in-person", "mode.in-person"
        if says(scene, phrases("mode", "hybrid"), start, end):
            return None, "none.hybrid"
    return None, "none.not-stated"
