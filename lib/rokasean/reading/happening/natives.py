"""Which office holders are of the country in which an article was written."""

import re
from functools import cache

from rokasean.reading.article import Article
from rokasean.reading.changed import changed
from rokasean.reading.happening.bloc import MEMBERS
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

    Args:
        people: as `find_people` gives them.
        article: the article that names them.
    """
    if all(person.country or not person.role for person in people):
        return people
    home = _home(article)
    return [changed(one, country=home) if _is_native(one) else one for one in people] if home in MEMBERS else people


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
