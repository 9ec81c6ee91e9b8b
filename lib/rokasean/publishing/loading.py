"""Page -> what it would load when it is opened, be it by an element, a style or a script; nothing may be."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from rokasean.publishing.elements import shortened
from rokasean.publishing.picturing import SVG

MEND = "Put the file beside the notebook, or show it from a cell; nothing is loaded from elsewhere."
MEND_WITHIN = "Show a picture or a table instead; what such an element holds is not shown to readers."
MEND_SCRIPT = "Leave it out: no script of a notebook runs in the report. Show a picture or a table that needs none."
# Attributes that make any element load what they name. `data` is one of <object>, which is refused as such.
SOURCES = {"src", "poster", "background", "lowsrc", "dynsrc", "manifest"}
CANDIDATES = {"srcset", "imagesrcset"}
# Elements that bring a page of their own, which no browser shows under the policy of a report.
WITHIN = {"iframe", "frame", "object", "embed", "applet", "portal", "fencedframe"}
# Elements of HTML whose href is loaded, or changes where everything else is; in SVG it is that of all but links.
REFERRING = {"link", "base"}
ANIMATED = {"to", "from", "by", "values"}

INSIDE = ("data:", "#")
# Takes the addresses of a `srcset`, each with what may follow it: a width or a density.
CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*|,+|$)")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
NAMESPACE = re.compile(r"@namespace[^;]*;", re.IGNORECASE)
# Takes the address of a style rule, and the strings of functions that take addresses without url().
ADDRESS = re.compile(
    r"""(?:\b(?:url|src)\(\s*["']?|@import\s*["'])(?!data:|\#|\s|["'])([^"')\s;]+)""", re.IGNORECASE | re.VERBOSE
)
IMAGE_SET = re.compile(r"\b(?:image-set|image|cross-fade)\(((?:[^()]|\([^()]*\))*)\)", re.IGNORECASE)
STRING = re.compile(r"""(type\()?(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
# Takes what lets a script load or send something, or leave the page.
REACHING = re.compile(
    r"\b(?:fetch|import|importScripts|sendBeacon|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b"
    r"|\bnew\s+(?:Shared)?Worker\b|\bserviceWorker\b|\.(?:src|srcset)\s*=(?!=)"
    r"|\bsetAttribute\(\s*[\"'`](?:src|srcset)\b|\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace)\("
    r"|\$\.(?:ajax|get|post|getJSON|getScript)\b|\b(?:require|requirejs)\s*(?:\.config\s*)?\("
)
# Types of scripts that are no code: data, and templates.
DATA_TYPE = re.compile(
    r"(?:application|text)/(?:[\w.-]+\+)?(?:json|html|plain|xml|template|x-template|csv|markdown)", re.I
)


def load_faults(root: Element) -> Iterator[str]:
    """List what a page would load when it is opened, or have loaded soon after.

    Args:
        root: the page.

    Returns:
        A sentence for each thing.
    """
    for node in root.iter():
        if isinstance(node.tag, str):
            yield from (f"{_name(node)} loads {shortened(address)}. {MEND}" for address in _addresses(node))
            yield from (f"a style rule loads {shortened(address)}. {MEND}" for address in _styled(node))
            yield from _other_faults(node)


def _name(node: Element) -> str:
    """The tag of an element, without its namespace."""
    return node.tag.rpartition("}")[2]


def _addresses(node: Element) -> Iterator[str]:
    """What the attributes of an element load."""
    for full, value in node.attrib.items():
        key = re.split("[}:]", full)[-1]
        if key in CANDIDATES:
            yield from filter(_is_outside, CANDIDATE.findall(value))
        elif (key in SOURCES or (key == "href" and _is_referring(node)) or _animates(node, key)) and _is_outside(value):
            yield value.strip()


def _is_outside(address: str) -> bool:
    """Whether an address leads out of the page."""
    return bool(address.strip()) and not address.strip().lower().startswith(INSIDE)


def _is_referring(node: Element) -> bool:
    """Whether the href of an element is followed without a reader's doing."""
    return node.tag != f"{SVG}a" if node.tag.startswith(SVG) else node.tag in REFERRING


def _animates(node: Element, key: str) -> bool:
    """Whether an attribute gives a drawing's element another address after a while."""
    return key in ANIMATED and node.get("attributeName", "").endswith("href")


def _styled(node: Element) -> Iterator[str]:
    """What the style of an element loads; in a drawing many attributes are style."""
    own = node.attrib.items() if node.tag.startswith(SVG) else [("style", node.get("style", ""))]
    texts = [value for key, value in own if "(" in value and not key.startswith(("aria-", "data-"))]
    for text in [*texts, node.text or "" if _name(node) == "style" else ""]:
        yield from style_addresses(text)


def style_addresses(style: str) -> list[str]:
    """List what a style sheet, or a style attribute, loads.

    Args:
        style: CSS.

    Returns:
        The addresses outside the page.

    >>> style_addresses('a { background: URL(b.png) } c { mask: url(#d); src: url(data:font/woff2;base64,AA) }')
    ['b.png']
    """
    plain = NAMESPACE.sub("", ESCAPE.sub(lambda found: _char(found[1]), COMMENT.sub(" ", style)))
    strings = (found for inner in IMAGE_SET.findall(plain) for found in STRING.findall(inner))
    named = [double or single for of_type, double, single in strings if not of_type]
    return list(dict.fromkeys([*ADDRESS.findall(plain), *filter(_is_outside, named)]))


def _char(code: str) -> str:
    """The character of an escape."""
    return chr(number) if 0 < (number := int(code, 16)) < 0x110000 else "\ufffd"


def _other_faults(node: Element) -> Iterator[str]:
    """Pages within the page, pages that leave by themselves, and scripts that reach out."""
    name = _name(node)
    if name in WITHIN:
        yield f"the page holds an element {name}, a page within the page. {MEND_WITHIN}"
    if name == "meta" and node.get("http-equiv", "").strip().lower() == "refresh":
        yield f"the page loads itself or another after a while: {shortened(node.get('content', ''))}. Take <meta> out."
    kind = (node.get("type") or "").strip().lower()
    codes = [node.text or "" if name == "script" and not DATA_TYPE.fullmatch(kind) else ""]
    codes += [value for key, value in node.attrib.items() if key.lower().startswith("on")]
    for found in filter(None, map(REACHING.search, codes)):
        yield f"a script loads or sends something (`{found[0].strip()}`). {MEND_SCRIPT}"
    if name == "script" and kind == "speculationrules":
        yield f"a script loads pages ahead. {MEND_SCRIPT}"
