"""Page and print -> fit to be read or not; each fault with its own words and how to mend it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from rokasean.errors import LooksError
from rokasean.fonts import FACES
from rokasean.publishing import alternatives, loading
from rokasean.publishing.elements import HEADINGS, shortened, words_in
from rokasean.publishing.pdf import Printed, engine
from rokasean.publishing.typeface import characters, uncovered

SCOPES = {"col", "row", "colgroup", "rowgroup"}
REFERRING = ("aria-labelledby", "aria-describedby", "headers", "for")
# What the PDF engine says, and what it means: the first that fits.
MEANINGS = (
    (r"\.notdef glyph .*\"(.*)\" \((U\+\w+)\)", "the fonts have no glyph for {} {}. {glyph}"),
    (r"Ignored `(.*)` at (\S+), (.*)\.", "the style rule `{}` (line:column {}) is dropped: {}. {style}"),
    (r"Invalid or unsupported selector, (.*)", "a style rule is dropped for its selector: {}. {style}"),
    (r"(?:Parse error|Unknown|Invalid|Unsupported|Missing) (.*)", "a style rule is dropped: {}. {style}"),
    (r"Failed to load (\w+) at '?(.*?)'?: (.*)", "{} {} was not loaded ({}). {load}"),
    (r"Image \"data:.*\" has no required alt description", "a picture has no text alternative. {alt}"),
    (r"Image \"(.*)\" has no required alt description", "the picture {} has no text alternative. {alt}"),
    (r"This row has more columns than the table, ignored (\d+) cells", "{} cells of a table are not printed. {row}"),
    (r"No anchor (#\S+) for internal URI reference", "a link leads to {}, which is not there. {link}"),
)
MEND = {
    "glyph": "Take the character out of the text, or add it to the fonts (lib/rokasean/fonts/README.md).",
    "style": "Put what only browsers know inside `@media screen`, or write it so that both know it.",
    "load": loading.MEND,
    "alt": alternatives.MEND,
    "table": 'Show a DataFrame by ra.show(ra.as_table(frame, caption)), or write <th scope="col">.',
    "row": "Mend the row that has more cells than the others, or the colspan and rowspan around it.",
    "link": "Mend the link, or give what it means that id.",
    "unknown": "Find what it names in the outputs, the Markdown or the styles of the notebook, and leave it out or "
    "write it more simply; styles for browsers alone can stand inside `@media screen`.",
}


def check_page(page: str, name: str, files: Iterable[str] = ()) -> None:
    """Look at a web page before it is published.

    Args:
        page: the page as HTML.
        name: what to call the report in messages.
        files: names of the files that are published beside it.

    Raises:
        LooksError: with every fault that was found.
    """
    _refuse(page_faults(page, files), name)


def check_print(printed: Printed, name: str) -> None:
    """Look at a PDF, by what its engine complained about and which fonts it took.

    Args:
        printed: the PDF as `publishing.pdf.print_pdf` returns it.
        name: what to call the report in messages.

    Raises:
        LooksError: with every fault that was found.
    """
    own = {face.family for face in FACES}
    fonts = [
        f"text is set in {family}, a font of this machine. Leave the choice of fonts to the style sheet."
        for family in printed.families
        if family not in own
    ]
    _refuse([*map(meaning, printed.complaints), *fonts], name)


def _refuse(faults: list[str], name: str) -> None:
    """Raise one error with all faults."""
    if faults:
        raise LooksError("\n- ".join([f"{name} is not fit to be read:", *dict.fromkeys(faults)]))


def meaning(complaint: str) -> str:
    """Say what a complaint of the PDF engine means, and how to mend it.

    >>> meaning("No anchor #x for internal URI reference")
    'a link leads to #x, which is not there. Mend the link, or give what it means that id.'
    """
    for pattern, words in MEANINGS:
        if found := re.fullmatch(pattern, complaint, re.DOTALL):
            return words.format(*map(shortened, found.groups()), **MEND)
    return f"the PDF engine complains: {shortened(complaint).rstrip('.')}. {MEND['unknown']}"


def page_faults(page: str, files: Iterable[str] = ()) -> list[str]:
    """List what is wrong with a page.

    Args:
        page: the page as HTML.
        files: names of the files that are published beside it.

    Returns:
        A sentence for each fault.

    >>> page_faults('<html lang="en"><title>A</title><h1>A</h1><a href="#b">b</a></html>')
    ['a link leads to #b, which is not there. Mend the link, or give what it means that id.']
    """
    root = _tree(page)
    looks = (
        _title_faults,
        _heading_faults,
        alternatives.picture_faults,
        _table_faults,
        _id_faults,
        loading.load_faults,
    )
    faults = [fault for look in looks for fault in look(root)]
    return [*faults, *_file_faults(root, set(files)), *_glyph_faults(page, root)]


def _tree(page: str) -> Element:
    """Parse a page as the PDF engine does."""
    return engine().HTML(string=page).etree_element


def _title_faults(root: Element) -> Iterator[str]:
    """A page says its language and its title."""
    if not root.get("lang"):
        yield "the page does not say its language. Set `lang` under `rokasean` in the notebook's metadata."
    if not words_in(root.find(".//title")):
        yield "the page has no title. Let the notebook begin with a heading: # Title."


def _heading_faults(root: Element) -> Iterator[str]:
    """There is one heading of the first level, and no level is left out on the way down."""
    levels = [(HEADINGS[node.tag], words_in(node)) for node in root.iter() if node.tag in HEADINGS]
    ones = [text for level, text in levels if level == 1]
    if len(ones) != 1:
        yield f"{len(ones)} headings are of the first level ({'; '.join(ones) or 'none'}). Keep one, the title."
    for (before, _), (level, text) in pairwise(levels):
        if level > before + 1:
            yield f"the heading “{text}” is of level {level}, under one of level {before}. Make it level {before + 1}."
    yield from (
        f"a heading of level {level} is empty. Give it words or take it out." for level, text in levels if not text
    )


def _table_faults(root: Element) -> Iterator[str]:
    """Every table says which cells head which others."""
    for table in root.iter("table"):
        heads = list(table.iter("th"))
        name = (
            words_in(table.find("caption")) or " | ".join(words_in(cell) for cell in heads[:3]) or words_in(table)[:40]
        )
        if not heads:
            yield f"the table “{name}” has no header cells. {MEND['table']}"
        elif any(cell.get("scope") not in SCOPES for cell in heads):
            yield f"the table “{name}” has header cells without a scope. {MEND['table']}"


def _id_faults(root: Element) -> Iterator[str]:
    """Every id is there once, and every reference inside the page leads somewhere."""
    ids = Counter(node.get("id") for node in root.iter() if node.get("id"))
    yield from (
        f"the id {name} is there {count} times. Give each thing an id of its own."
        for name, count in ids.items()
        if count > 1
    )
    for node in root.iter():
        target = node.get("href") or ""
        if target.startswith("#") and target != "#" and target[1:] not in ids:
            yield f"a link leads to {target}, which is not there. {MEND['link']}"
        wanted = [name for key in REFERRING for name in node.get(key, "").split()]
        yield from (
            f"{node.tag} refers to {name}, which is not there. {MEND['link']}" for name in wanted if name not in ids
        )


def _file_faults(root: Element, files: set[str]) -> Iterator[str]:
    """Every link to a file leads to one that is published beside the page."""
    for node in root.iter("a"):
        target = (node.get("href") or "").partition("#")[0]
        if target and not re.match(r"[a-z][a-z0-9+.-]*:", target) and target not in files:
            yield f"a link leads to the file {target}, which is not published with the report. {MEND['link']}"


def _glyph_faults(page: str, root: Element) -> Iterator[str]:
    """Every character has a glyph in the project's fonts."""
    lines = re.sub(r"<[^>]+>", "\n", page)
    families = ", ".join(dict.fromkeys(face.family for face in FACES))
    for char in sorted(uncovered(characters(page))):
        place = re.search(rf".{{0,20}}{re.escape(char)}.{{0,20}}", lines)
        name = unicodedata.name(char, "a character without a name")
        near = next((anchor for anchor, text in _anchored(root) if anchor and char in text), "")
        where = (f", in “{place[0].strip()}”" if place else "") + (f", at #{near}" if near else "")
        code = f"U+{ord(char):04X}, {name.lower()}"
        yield f"none of the fonts ({families}) has the character {char} ({code}){where}. {MEND['glyph']}"


def _anchored(node: Element, near: str = "") -> Iterator[tuple[str, str]]:
    """Every text below an element, with the nearest id around it: that of a row, a figure or a section."""
    near = node.get("id") or near
    yield near, node.text or ""
    for child in node:
        yield from _anchored(child, near)
        yield near, child.tail or ""
