"""Which office holders are of the country in which an article was written."""

import re
from functools import cache

from rokasean.reading.article import Article, as_read
from rokasean.reading.changed import changed
from rokasean.reading.happening.bloc import BLOC, KOREA, MEMBERS
from rokasean.reading.naming.names import family
from rokasean.reading.page.credits import entry_of
from rokasean.reading.people import PersonSpan
from rokasean.reading.places import find_places

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
    line = next((block for block in article.blocks if block.kind == "dateline"), None)
    places = find_places(article.text) if line else ()
    return next((place.country for place in places if line.start <= place.start < line.end), None)


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
