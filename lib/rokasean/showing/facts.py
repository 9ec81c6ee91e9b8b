"""What follows from the columns of one event: its title, kind, partners, place and sources."""

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from rokasean.showing.labels import BLOC, KOREA, MEMBERS, by_name, country, label
from rokasean.showing.shapes import link, marked
from rokasean.showing.words import DATE, ordinal, runs, said, sentence, spelled

# Takes the names of forums that Korea and ASEAN hold between themselves ("ROK-ASEAN Summit", "ASEAN-RoK Workshop");
# refuses those of which they are two among others ("ADMM-Plus") and bilateral ones ("ROK-Vietnam Dialogue").
OWN_FORUM = re.compile(r"\b(?:ROK|Korea)\W+ASEAN\b|\bASEAN\W+(?:ROK|Republic of Korea|Korea)\b", re.IGNORECASE)

# Takes the names of series that Korea holds with a partner ("ROK-Vietnam Defense Strategic Dialogue"), refuses forums.
WITH_KOREA = re.compile(r"\b(?:ROK|Korea)\b", re.IGNORECASE)

# How many events a cell names; it counts the others.
SHOWN = 8

# What is said of a date beside it: what is not known of it, and how it is known where no text states it.
PRECISIONS = {"year": "day and month not stated", "month": "day not stated"}
BASES = {
    "host": "as the event beside which it was held",
    "name": "year from the event’s name",
    "relative": "counted from the day of its article",
}
# The same where nobody knows that day: the article names another date, such as the year in the name of a meeting.
WITHIN = "counted from another date in the article"

# The levels that the lane of ministers and vice-ministers holds.
MINISTERS = ("ministerial", "vice-ministerial")

# So many numbers of sources stay on one line.
TOGETHER = 4

# Takes the last word, or what follows the last tag, of a piece of HTML.
# With the space before it: WeasyPrint breaks a line after its first word where that space ends a full line.
LAST_WORD = re.compile(r"\s?[^\s<>]*$")

# Forms at which people of two sides meet or speak.
ENCOUNTERS = ("meeting", "conference", "visit", "call")


def title(event) -> str:
    """What an event is called: its place in its series, else the name that a text gives it."""
    if not event.series:
        return sentence(event.name)
    return f"{ordinal(event.edition)} {event.series}" if event.edition else event.series


def kind(event) -> str:
    """Which kind of engagement an event is.

    Returns:
        A key of the table "kind" in labels.toml.
    """
    if event.form in ("exercise", "training"):
        return "exercises"
    if event.form in ("agreement", "transfer"):
        return "agreements"
    if _is_bilateral(event):
        return "bilateral"
    if _is_between_korea_and_asean(event) and event.level in MINISTERS:
        return "ministerial"
    return "multilateral"


def _is_bilateral(event) -> bool:
    """Whether two countries deal with each other, or a journey goes to single countries."""
    if BLOC in event.parties or event.form == "conference":
        return False
    if event.series and not WITH_KOREA.search(event.series):
        return False
    return len(event.parties) == 2 or event.form in ("visit", "call")


def _is_between_korea_and_asean(event) -> bool:
    """Whether nobody else takes part: by the name of its series, else by its parties."""
    if event.series:
        return bool(OWN_FORUM.search(event.series))
    return set(event.parties) <= {KOREA, BLOC, *MEMBERS}


def partners(event) -> list[str]:
    """The members of ASEAN that are named as taking part, and the bloc where it is."""
    return [code for code in (BLOC, *MEMBERS) if code in event.parties]


def place(event) -> str:
    """City and country, as far as they are known."""
    known = [event.city, country(event.country) if event.country else None]
    if event.city and event.city == known[1]:  # Singapore
        known.pop()
    return ", ".join(part for part in known if part)


def where(event) -> str:
    """Place, and whether people met in person; empty when neither is known."""
    return ", ".join(part for part in (place(event), label("mode", event.mode) if event.mode else "") if part)


def parties_of(event) -> str:
    """Everybody who takes part, Korea and ASEAN first."""
    return ", ".join(map(country, by_name(event.parties)))


def topics_of(event) -> str:
    """What an event was about."""
    return ", ".join(label("topic", topic) for topic in event.topics)


def with_office(person: Mapping) -> str:
    """A person with office and country, as far as they are known.

    >>> with_office({"name": "Shin Beom-chul", "role": "Vice Minister", "country": "KR"})
    'Shin Beom-chul (Vice Minister, South Korea)'
    """
    office = office_of(person)
    return f"{person['name']} ({office})" if office else person["name"]


def office_of(person: Mapping) -> str:
    """Office and country of a person, as far as they are known; empty when neither is."""
    known = [person["role"], country(person["country"]) if person["country"] else None]
    return ", ".join(part for part in known if part)


def contradictions(event) -> list[dict]:
    """What the sources of an event contradict each other about; a plan and its outcome are no contradiction."""
    return [conflict for conflict in event.conflicts if conflict["kind"] == "contradiction"]


def doubted(event) -> str:
    """The columns about which the sources of an event contradict each other, in words; empty when none."""
    return ", ".join(label("field", conflict["field"]) for conflict in contradictions(event))


def said_in_table(event, about) -> Markup:
    """The date as known, and how it is known where no text states it.

    Args:
        event: the event.
        about: the Period of the report.
    """
    words = event.date if event.date and DATE.fullmatch(event.date) and len(event.date) == 4 else said(event.date)
    basis = WITHIN if event.event_id in about.within else BASES.get(event.date_basis)
    note = "; ".join(filter(None, (PRECISIONS.get(event.date_precision), basis, other_dates(event))))
    return Markup("{}{}").format(words, marked("span", "aside", f" {note}") if note else "")


def other_dates(event) -> str:
    """What else the words of an event's date may mean, told as a remark on that date; empty when nothing.

    Returns:
        Such as "or 4 March 2024: the article’s words leave both open".
    """
    if not event.alternatives:
        return ""
    left = "both" if len(event.alternatives) == 1 else "all of them"
    return f"or {' or '.join(map(said, event.alternatives))}: the article’s words leave {left} open"


def nature(event) -> str:
    """Kind of happening and level, in words.

    Returns:
        Such as "ministers’ meeting" or "exercise".
    """
    if event.level == "none":
        return event.form if event.form != "other" else "other happening"
    form = event.form if event.form != "other" else "happening"
    return f"{form}, {label('level', event.level)}"


def anchor(event) -> str:
    """The address of an event's row in the page."""
    return f"#event-{event.event_id}"


def linked(event, about, dated: bool = False) -> Markup:
    """An event's title, linked to its row when the event has one in the report.

    Args:
        event: the event.
        about: the Period of the report.
        dated: whether the title takes its year where several events have it, since no date stands beside it.
    """
    if event.event_id not in about.titles:
        return Markup.escape(title(event))
    return link(anchor(event), about.titles[event.event_id] if dated else title(event), "event-link")


def mark(event) -> Markup:
    """A word that says that an event did not, or not yet, take place; nothing for one that did."""
    if event.status == "held":
        return Markup("")
    return marked("span", f"mark mark-{event.status}", label("status", event.status))


def some(events: list, about) -> Markup:
    """Some events by title, and how many more there are."""
    shown = Markup(", ").join(linked(event, about, dated=True) for event in events[:SHOWN])
    more = len(events) - SHOWN
    return Markup("{} and {} more").format(shown, spelled(more)) if more > 0 else shown


def on_one_line(passage: str) -> str:
    """A passage without its line breaks.

    >>> on_one_line("The ministers\\n met.")
    'The ministers met.'
    """
    return " ".join(passage.split())


def in_its_words(event) -> str:
    """A passage that tells of an event, on one line: one that names its year where there is one, else the first."""
    passages = [on_one_line(one["exact"]) for one in event.evidence]
    year = str(event.date_start.year) if event.date_start else None
    return next((one for one in passages if year and year in one), passages[0] if passages else "")


def quoted(passage: str) -> Markup:
    """A passage between quotation marks.

    >>> quoted("It was not held.").striptags()
    '“It was not held.”'
    """
    return Markup('<span class="quote">“{}”</span>').format(passage)


def cite(article_ids: Iterable[str], numbers: dict[str, int]) -> Markup:
    """Numbers of sources, each linked to its entry.

    Args:
        article_ids: the articles.
        numbers: the number of each article.

    >>> cite(["b", "a"], {"a": 1, "b": 2}).striptags()
    '[1][2]'
    """
    parts = [_cited_run(run) for run in runs(sorted({numbers[one] for one in article_ids}))]
    joined = Markup("").join(parts)
    return marked("span", "cites", joined) if 1 < len(parts) <= TOGETHER else joined


def _cited_run(run: list[int]) -> Markup:
    """Each number of a run, or from five on its ends."""
    ends = [run[0], run[-1]] if len(run) > 4 else run
    links = [link(f"#source-{number}", f"[{number}]", "cite") for number in ends]
    return Markup("–" if len(run) > 4 else "").join(links)


def sourced(words: str | Markup, article_ids: Iterable[str], numbers: dict[str, int]) -> Markup:
    """Words with the numbers of their sources, which never stand alone on a line.

    Args:
        words: a sentence or a value.
        article_ids: the articles that say so.
        numbers: the number of each article.

    >>> sourced("They met.", ["a"], {"a": 1})
    Markup('They<span class="kept"> met.\\xa0<a class="cite" href="#source-1">[1]</a></span>')
    """
    written = str(Markup.escape(words))
    start = LAST_WORD.search(written).start()
    last = Markup("{}\u00a0{}").format(Markup(written[start:]), cite(article_ids, numbers))
    return Markup(written[:start]) + marked("span", "kept", last)


def articles_of(events: Iterable) -> list[str]:
    """The articles that tell of any of some events, each once."""
    return list(dict.fromkeys(one for event in events for one in event.article_ids))


def cited(events: Iterable, numbers: dict[str, int]) -> Markup:
    """The numbers of all sources of some events."""
    return cite(articles_of(events), numbers)


def named_partners(events: Iterable) -> list[str]:
    """The countries, without the bloc, that take part in any of some events, by name."""
    return sorted({code for event in events for code in partners(event) if code != BLOC}, key=country)
