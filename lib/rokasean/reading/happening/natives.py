"""Which office holders are of the country in which an article was written."""

import re
from functools import cache

from rokasean.reading.article import Article, as_read
from rokasean.reading.changed import changed
from rokasean.reading.happening.bloc import BLOC, KOREA, MEMBERS
from rokasean.reading.naming.names import family
from rokasean.reading.page.blocks import Block
from rokasean.reading.page.credits import entry_of
from rokasean.reading.people import PersonSpan
from rokasean.reading.places import PlaceSpan, find_places

# Offices of a state: a newspaper leaves out whose they are where they are those of its own.
_OFFICE = re.compile(
    r"minister|secretary|commander|chief|general|admiral|colonel|captain|commodore|governor|president|premier|brig|lt"
    r"|maj|col|adm|gen|capt",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"ambassador|envoy|attach|consul", re.IGNORECASE)


def with_homes(people: list[PersonSpan], article: Article) -> list[PersonSpan]:
    """The people, those with an office and no country as holders of it in the member state that the article is from.

    Where the article names a third country, none: an officer told of without his country may be that one's.

    Args:
        people: as `find_people` gives them.
        article: the article that names them.
    """
    if all(person.country or not person.role for person in people):
        return people
    home = _home(article)
    if home not in MEMBERS or not _is_of_two(article, home):
        return people
    return [changed(one, country=home) if _is_native(one) else one for one in people]


def _is_of_two(article: Article, home: str) -> bool:
    """Whether an article names no country but its own and Korea, so that no officer of a third one can be meant."""
    named = {place.country for place in find_places(as_read(article)[0])}
    return named <= {home, KOREA, BLOC, None}


def _home(article: Article) -> str | None:
    """The country of the publisher, else that of the dateline."""
    if country := entry_of(article.publisher).get("country"):
        return country
    place = dateline_place(article)
    return place.country if place else None


def dateline_place(article: Article) -> PlaceSpan | None:
    """The place of an article's dateline, which "here" means, or None.

    Args:
        article: the article, whose text the offsets are those of.
    """
    lines = [block for block in article.blocks if block.kind == "dateline" or _is_dateline(block, article.text)]
    places = find_places(article.text) if lines else []
    return next((place for block in lines for place in places if block.start <= place.start < block.end), None)


def _is_dateline(block: Block, text: str) -> bool:
    """Whether a date that stands alone on a line is a dateline ("AKP Phnom Penh, March 12, 2019 --")."""
    return block.kind == "date" and text[block.start : block.end].rstrip().endswith(("--", "–", "—", " -"))


@cache
def _is_korean(name: str) -> bool:
    """Whether a name begins with a Korean family name."""
    return family(name) == "KR"


def _is_native(person: PersonSpan) -> bool:
    """Whether somebody holds an office and neither his name nor a word beside it tells of another country."""
    if person.country or not person.role or " " not in person.name:
        return False
    office = _OFFICE.search(person.role) and not _ABROAD.search(person.role)
    return bool(office) and not _is_korean(person.name)
