"""Encodings, told by the bytes alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.page.decode import NotTextError, decode

PROSE = "South Korea’s minister met his guest in Díli – both spoke of “peace” at sea and of 국방부. " * 3
WESTERN = "South Korea’s minister met his guest in Díli – both spoke of “peace” at sea. " * 3
KOREAN = "국방부 said on Monday that the “talks” between Seoul and Hanoi went well. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(encoding):
    """UTF-8, UTF-16 and UTF-32 come back as they were written, without their mark."""
    assert decode(PROSE.encode(encoding))[0] == PROSE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(KOREAN, "cp949"), (WESTERN, "cp1252"), ("a Constituição do país", "cp1252"), ("Díli. Talks held.", "cp1252")],
)
def test_old_encodings_are_told_apart(text, encoding):
    """Bytes in Korean pairs are CP949, single ones CP1252."""
    assert decode(text.encode(encoding)) == (text, encoding)


def test_latin_1_names_are_read():
    """An accented letter of Latin-1 is that letter."""
    assert decode("José Ramos-Horta spoke in Díli".encode("latin-1"))[0] == "José Ramos-Horta spoke in Díli"


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_stay_as_they_are(ends):
    """Offsets count the file's own line ends."""
    assert decode(f"a{ends}b".encode())[0] == f"a{ends}b"


def test_a_cut_last_character_does_not_change_the_encoding():
    """A UTF-8 file cut within a character keeps everything before it."""
    text, encoding = decode("Talks in Díli and 서울".encode()[:-1])
    assert (text[:18], encoding) == ("Talks in Díli and ", "utf-8")


def test_one_damaged_byte_does_not_change_the_encoding():
    """A UTF-8 file with one stray byte keeps its other letters."""
    assert "Díli" in decode("Díli, Hà Nội".encode() + b"\x93 and more")[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 talks", "a PDF"),
        (b"PK\x03\x04rest", "Office"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)) * 40, "no text"),
        (b"\x00\x01\x02\x03" * 100, "no text"),
    ],
)
def test_what_is_no_text_is_named(data, what):
    """The message says what the bytes are and what to do."""
    with pytest.raises(NotTextError, match=what) as raised:
        decode(data)
    assert "save its text" in str(raised.value)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(data):
    """No bytes make the reader fail in another way, and the same bytes give the same text."""
    try:
        text, encoding = decode(data)
    except NotTextError as error:
        assert str(error).endswith(".")
    else:
        assert (text, encoding) == decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf_8_is_always_read_as_it_was_written(text):
    """Valid UTF-8 without control characters comes back unchanged, unless its first bytes are another format's."""
    data = text.encode()
    try:
        found, encoding = decode(data)
    except NotTextError:
        assert data.startswith((b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"GIF8", b"BZh"))
    else:
        assert found == text.removeprefix("\ufeff")
        assert encoding in ("utf-8", "utf-8-sig")


def test_a_few_control_characters_are_named_as_such():
    """They are what is wrong, and not the encoding."""
    with pytest.raises(NotTextError, match="has 2 control characters") as raised:
        decode(b"Talks \x00 in Hanoi\x01." + b" The two ministers met." * 6)
    assert "take them out" in str(raised.value)
