"""Page -> the pictures in it that do not say in words what they show; many readers have nothing but these words."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from rokasean.publishing.elements import HEADINGS, words_in
from rokasean.publishing.picturing import SVG

MEND = (
    "Say in words what it shows: ra.show(ra.as_figure(figure, caption, description)) for a figure of Matplotlib, "
    "![words](picture.png) in Markdown, metadata={'image/png': {'alt': 'words'}} where a cell displays a picture; in "
    "HTML it is alt or aria-label, in SVG <title> and <desc>."
)
FILLER = Path(__file__).with_name("filler.toml")
# Takes what no person writes: the name of a file, an address, what Python prints of an object.
NO_WORDS = re.compile(
    r"\S+\.(png|jpe?g|gif|svg|webp|tiff?|bmp|pdf|ipynb)|(data|https?|file):\S*|\[?<.*>\]?", re.I | re.S
)
LETTERS = re.compile(r"[^\W\d_]+")
NUMBERS = re.compile(r"(?<!\w)\d+(?:[.,]\d+)*(?!\w)")
# Scripts from here on write a word with a single letter: Hangul, Han.
SHORT_WORDS = "\u1100"


def picture_faults(root: Element) -> Iterator[str]:
    """List the pictures of a page that lack words, or whose words say nothing.

    Args:
        root: the page.

    Returns:
        A sentence for each, with its place: its number in the page, and the heading above it.
    """
    named = {node.get("id"): node for node in root.iter() if node.get("id")}
    aside = {node for nav in root.iter("nav") for node in nav.iter()}
    number, heading = 0, ""
    for node in root.iter():
        if node.tag in HEADINGS and node not in aside:
            heading = words_in(node)
        if (words := _alternative(node, named)) is not None:
            number += 1
            yield from _faults(f"{_place(node, number)}{f', under the heading “{heading}”,' if heading else ''}", words)


def _faults(place: str, words: list[str]) -> Iterator[str]:
    """Judge the words of one picture."""
    if not all(word.strip() for word in words):
        yield f"{place} has no text alternative. {MEND}"
    elif empty := next(filter(says_nothing, words), ""):
        yield f"{place} has a text alternative that says nothing: {empty.strip()!r}. {MEND}"


def _place(node: Element, number: int) -> str:
    """Name a picture."""
    return f"picture {number} of the page{f' (#{name})' if (name := node.get('id')) else ''}"


def _alternative(node: Element, named: Mapping[str, Element]) -> list[str] | None:
    """The words that a picture must have; None for what is none."""
    if node.tag == "img" or (node.tag == "input" and node.get("type", "").lower() == "image"):
        return [node.get("alt", "")]
    if node.tag == "area" and node.get("href"):
        return [node.get("alt", "")]
    if node.tag == f"{SVG}svg":
        return [words_in(node.find(f"{SVG}{part}")) for part in ("title", "desc")]
    if node.tag == "canvas" or {"img", "image"} & set(node.get("role", "").lower().split()):
        return [_name(node, named)]
    return None


def _name(node: Element, named: Mapping[str, Element]) -> str:
    """What software reads out for an element that is told to be a picture; of a canvas also what it holds."""
    referred = " ".join(words_in(named.get(each)) for each in node.get("aria-labelledby", "").split())
    inside = words_in(node) if node.tag == "canvas" else ""
    return referred.strip() or node.get("aria-label", "").strip() or inside or node.get("title", "")


def says_nothing(words: str) -> bool:
    """Whether a text alternative says nothing of what a picture shows.

    Args:
        words: the text alternative.

    Returns:
        True for names of files, what tools fill in, and words that only say that it is a picture. Two numbers or more
        say something where nothing else does, unless they belong to the name of a kind of picture.

    >>> [says_nothing(words) for words in ("Chart 1", "Flag of Laos", "2023: 2, 2024: 3")]
    [True, False, False]
    """
    words = unicodedata.normalize("NFC", words).strip()
    if NO_WORDS.fullmatch(words):
        return True
    found = [word.casefold() for word in LETTERS.findall(words)]
    if any(word not in _filler() and (len(word) > 1 or word >= SHORT_WORDS) for word in found):
        return False
    return bool(found) or len(NUMBERS.findall(words)) < 2


@cache
def _filler() -> frozenset[str]:
    """The words that say nothing."""
    lists = tomllib.loads(FILLER.read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words)
