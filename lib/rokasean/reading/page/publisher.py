"""Who published an article and who wrote it: the credits of its page, weighed."""

import re
from collections.abc import Iterator, Sequence

from rokasean.reading.page.blocks import Block
from rokasean.reading.page.credits import (
    copyright_owner,
    entry_of,
    is_publisher,
    named_in,
    standard,
    stated_source,
)
from rokasean.reading.page.datelines import agency_in
from rokasean.reading.page.marks import byline_in
from rokasean.reading.places import find_places

_SIGNS = " \t\xa0()[]<>|-–—_/.,;:*•"
_BARS = re.compile(r"^\s*[|»:–—-]+\s+|\s[|–—-]\s")
_PHOTO = ("photo", "image", "picture", "courtesy", "getty")
_PIC = re.compile(r"\bpic\b")
# What stands in an agency's credit beside its name: "with", and the day of its report.
_NO_NAME = re.compile(r"^with |\s+[-–—]\s+\d.*$|,? (?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.? \d[\d, ]*$")
# The path above a story: "Naval News » Events »", "The Star / Nation".
_PATH = re.compile(r"\s*[»›>/|:]+\s*")
_DATE_TAIL = re.compile(r"\bby\s", re.I)


def find_byline(text: str, blocks: Sequence[Block]) -> str | None:
    """Who wrote the article, as the page names them, or None.

    >>> find_byline("By Kim Deok-hyun", [Block("byline", 0, 16)])
    'Kim Deok-hyun'
    """
    for block in blocks:
        if block.kind in ("byline", "date"):
            line = text[block.start : block.end]
            by = _DATE_TAIL.search(line)
            if by and (name := byline_in(line[by.start() :])):
                return name
            if block.kind == "byline" and (name := byline_in(line)):
                return name
    return None


def find_publisher(text: str, blocks: Sequence[Block]) -> str | None:
    """Who published the article, by the strongest credit on its page.

    In this order: a stated source or a name that stands alone on a line, the copyright, a byline that names a
    publisher, the agency of the dateline, the credit that closes the story, a name in the page's furniture. The
    credit of a photo counts for nothing, and a site that passes on what others publish counts last.

    Args:
        text: the article's text.
        blocks: its blocks.

    Returns:
        The standard name where the vocabulary has one, else the name as it stands; None where the page names nobody.

    >>> find_publisher("The talks went well. (Yonhap)", [Block("lead", 0, 20), Block("credit", 21, 29)])
    'Yonhap'
    """
    ranked = sorted(_credits(text, blocks), key=lambda found: (entry_of(found[1]).get("reposts", False), found[0]))
    return ranked[0][1] if ranked else None


def _credits(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Every credit with its rank."""
    lead = next((i for i, block in enumerate(blocks) if block.kind == "lead"), len(blocks))
    for i, block in enumerate(blocks):
        line = text[block.start : min(block.end, block.start + 400)]
        if block.kind == "credit":
            yield from _of_credit(line, i < lead)
        elif block.kind in ("byline", "date"):
            yield from _of_byline(line)
        elif block.kind == "dateline" and (name := agency_in(line)):
            yield 4, _agency(name)
        elif block.kind == "heading" and (name := _of_path(line)):
            yield 6, name
        elif block.kind == "debris" and not _is_of_photo(line.lower()):
            yield from _of_debris(line)


def _is_of_photo(low: str) -> bool:
    """Whether a line in small letters speaks of a picture."""
    return any(map(low.__contains__, _PHOTO)) or ("pic" in low and _PIC.search(low) is not None)


def _of_credit(line: str, before: bool) -> Iterator[tuple[int, str]]:
    """What a credit line says: its source, or the name that it is; of several behind bars the one that is known."""
    if source := stated_source(line.strip()):
        yield 1, source
        return
    parts = [part for part in _BARS.split(line) if part.strip(_SIGNS)]
    known = next((part.strip() for part in parts if is_publisher(part.strip())), None)
    known = known or next((part.strip(_SIGNS) for part in parts if is_publisher(part.strip(_SIGNS))), None)
    if known:
        yield (1 if before else 5), standard(known)
    elif parts and _may_sign(name := parts[-1].strip(_SIGNS)):
        yield 5, _agency(name)


def _may_sign(name: str) -> bool:
    """Whether an unknown name can be that of a publisher: no place, and no line that was cut short."""
    if not name or name.endswith(("...", "…")):
        return False
    bare = _agency(name)
    return not any(place.end - place.start == len(bare) for place in find_places(bare))


def _of_path(line: str) -> str | None:
    """The publisher with which the path above a story begins."""
    first = _PATH.split(line, maxsplit=1)[0].strip(_SIGNS)
    return standard(first) if first != line.strip() and is_publisher(first) else None


def _of_byline(line: str) -> Iterator[tuple[int, str]]:
    """The publisher that a byline or date line names."""
    source = stated_source(line)
    if source:
        yield 1, source
    by = _DATE_TAIL.search(line)
    name = byline_in(line[by.start() :] if by else line)
    if name and is_publisher(name):
        yield 3, standard(name)
    elif not line.startswith("(") and (named := named_in(line)):
        yield (3 if name else 6), named


def _of_debris(line: str) -> Iterator[tuple[int, str]]:
    """The owner of the copyright, or a paper or broadcaster named in the page's furniture."""
    if owner := copyright_owner(line):
        yield 2, owner
    elif (named := named_in(line)) and entry_of(named).get("kind") != "agency":
        yield 6, named


def _agency(name: str) -> str:
    """The standard name of an agency's credit; of several names joined, all as they stand."""
    return standard(_NO_NAME.sub("", name))
