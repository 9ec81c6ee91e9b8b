"""From a file's bytes to its text: which encoding, told by rules that depend on nothing but the bytes."""

import re

from rokasean.errors import RokaseanError

# Files that are no text, by their first bytes, and what they are.
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"BZh": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
}
# Byte order marks, the longer before the shorter that begins alike.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_CONTROL_LETTERS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_A_FEW = 20  # a text may hold one control character in so many and still be one that was spoilt
_NO_TEXT = "holds no text in UTF-8, UTF-16, CP949 or Latin-1; save its text as UTF-8."
# A run of bytes beyond ASCII: in CP949 such bytes stand in pairs, in Latin-1 English they stand alone.
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
# The first bytes of signs and of Hangul syllables; those of Chinese letters, which "ção" would look like, are left out.
_KOREAN_LEADS = frozenset((0xA1, 0xA2, 0xA3, *range(0xB0, 0xC9)))
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


class NotTextError(RokaseanError):
    """A file's bytes are no text."""


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding.

    A byte order mark settles it; else UTF-16 shows by its zero bytes, and UTF-8 by being valid. What remains is CP949
    where bytes beyond ASCII stand in pairs that are Korean, else CP1252 (Latin-1 with Windows' quotation marks).

    Args:
        data: the file's bytes.

    Returns:
        The text, line ends as they are, and the encoding. A UTF-8 file with damaged places keeps the rest.

    Raises:
        NotTextError: the bytes are no text; the message, to be put after the file's name, says what to do.

    >>> decode("Talks in Díli".encode("latin-1"))
    ('Talks in Díli', 'cp1252')
    >>> decode("국방부 said".encode("cp949"))
    ('국방부 said', 'cp949')
    """
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise NotTextError(f"is {what}, not a text; save its text as a .txt file in UTF-8.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, errors="replace")), encoding
    if encoding := _utf16_without_mark(data):
        return _checked(data.decode(encoding, errors="replace")), encoding
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > len(data) // 500:
        raise NotTextError(_why_no_text(controls, len(data)))
    return _by_bytes(data)


def _checked(text: str) -> str:
    """The text, unless control characters show that it is none."""
    controls = len(_CONTROL_LETTERS.findall(text))
    if controls > len(text) // 500:
        raise NotTextError(_why_no_text(controls, len(text)))
    return text


def _why_no_text(controls: int, size: int) -> str:
    """Why so many control characters are not read: a few spoil a text, many show that there is none."""
    if controls * _A_FEW > size:
        return _NO_TEXT
    found = "1 control character" if controls == 1 else f"{controls} control characters"
    return f"has {found} among its {size}, which no article has; take them out, or save its text anew as UTF-8."


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 in which at least every third character is ASCII, its zero bytes all on one side."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 6 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > len(sample) // 6 and not odd else None


def _is_korean(run: bytes) -> bool:
    """Whether a run of bytes beyond ASCII is pairs of CP949 that are Hangul or the signs that go with it."""
    return len(run) % 2 == 0 and min(run) > 0xA0 and all(byte in _KOREAN_LEADS for byte in run[::2])


def _by_bytes(data: bytes) -> tuple[str, str]:
    """The text of bytes without a mark."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data"
    mended = data.decode("utf-8", errors="replace")
    damaged, letters = mended.count("\ufffd"), len(_BEYOND_ASCII.findall(mended))
    if cut or 3 * damaged <= letters:
        return mended, "utf-8"
    runs = _HIGH_RUN.findall(data)
    if 2 * sum(map(_is_korean, runs)) > len(runs):
        try:
            return data.decode("cp949"), "cp949"
        except UnicodeDecodeError:
            pass  # pairs of Latin letters, then
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"
