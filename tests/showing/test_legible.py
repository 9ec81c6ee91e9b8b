"""Every character that an article may hold can be shown, or is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.fonts import PARTS
from rokasean.showing.legible import _covered, legible


@pytest.mark.parametrize(
    "text",
    ["Plain, and <b>HTML</b> & more\n", "Phan Văn Giang", "Nguyễn Chí Vịnh", "국방부 장관", "“quoted” – 35°", ""],
)
def test_what_fonts_have_stays_as_it_is(text):
    """Latin, Vietnamese, Hangul and the marks of print."""
    assert legible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Talks \U0001f91d held", "Talks [handshake] held"),
        ("in ไทย today", "in [3 Thai characters] today"),
        ("\u1112\u1161\u11ab", "한"),
        ("lost \ufffd byte", "lost [replacement character] byte"),
        ("evil \u202etxt", "evil [U+202E]txt"),
        ("bell \x07", "bell [U+0007]"),
        ("private \ue000", "private [U+E000]"),
        ("heart \u2764\ufe0f", "heart [heavy black heart]"),
    ],
)
def test_what_no_font_has_is_named(text, shown):
    """In square brackets, so that readers see that something stood there."""
    assert legible(text) == shown


@given(st.text())
def test_whatever_the_text_all_of_it_can_be_shown(text):
    """No character is left that a font lacks, and naming again changes nothing."""
    told = legible(text)
    assert all(ord(char) in _covered() or char in "\t\n\r" for char in told)
    assert legible(told) == told


def test_what_is_taken_for_common_is_in_every_font():
    """Known without opening them, and true of them; plain text opens none."""
    assert set(PARTS["common"]) <= _covered()
    _covered.cache_clear()
    assert legible("“Défense” – café €5") == "“Défense” – café €5"
    assert _covered.cache_info().misses == 0
