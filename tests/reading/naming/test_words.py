"""A text's words, as vocabularies compare them."""

from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.naming.words import WORD, fold, words_in

# What articles are made of, with the signs around which words are easily cut in the wrong place.
PIECES = st.sampled_from(
    [
        "the",
        "21st",
        "f-16",
        "$28",
        "(adsom)",
        "r&d",
        "_x",
        "9:30",
        "국방부",
        "½",
        "²",
        "…",
        "•",
        "©2024",
        "’s",
        "\n",
        " ",
        "é",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=12))
def test_words_are_those_of_the_pattern_each_in_its_place(pieces):
    """Cutting a text at blanks finds what going through it with the pattern finds, in any script."""
    folded = fold("".join(pieces))
    assert words_in(folded) == {found.start(): found[0] for found in WORD.finditer(folded)}
