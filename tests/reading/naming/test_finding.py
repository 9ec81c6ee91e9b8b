"""Finders find what their patterns find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.happening.phrases import forms, pattern_of, phrases
from rokasean.reading.naming.beginnings import NoBeginningError, beginnings
from rokasean.reading.naming.finding import Finder, any_of, finder, spelt
from rokasean.reading.vocabulary import load

BEGIN, END = r"(?<![\w-])", r"(?!\w)"
# Words of which phrases are made, so that texts drawn from them hold phrases, whole ones and broken ones.
PIECES = sorted(
    {
        word
        for table in load("happenings").values()
        for words in table.values()
        for word in re.findall(r"[a-z]{2,}", " ".join(words).lower())
    }
)


@pytest.fixture(scope="module")
def finders() -> list[tuple[Finder, re.Pattern]]:
    """Each finder with the one pattern that takes all of its phrases: of every list, and of those that tell a form."""
    lists = [
        (phrases(section, key), re.compile(pattern_of(words)))
        for section, table in load("happenings").items()
        for key, words in table.items()
    ]
    groups = {
        section: [
            f"(?P<{form}>{pattern_of(words).removeprefix(BEGIN).removesuffix(END)})"
            for form, words in load("happenings")[section].items()
        ]
        for section in ("nouns", "verbs", "actors")
    }
    told = [
        (forms(section), re.compile(f"{BEGIN}(?:{'|'.join(each)}){END}")) for section, each in groups.items() if each
    ]
    return [*lists, *told]


@pytest.mark.parametrize(
    ("pattern", "words", "stems"),
    [
        ("met|sat down", {"met", "sat"}, set()),
        ("(?:joint )*talks?", {"joint", "talk", "talks"}, set()),
        (r"co[\s-]?chairs", {"co", "cochairs"}, set()),
        (r"organi[sz]e", {"organise", "organize"}, set()),
        (r"(?<!press )conference(?= of)", {"conference"}, set()),
        (r"\w+day", set(), {""}),
        (r"kcr-?\w+", {"kcr"}, {"kcr"}),
        (r"(?:us)?\$\d", {"us", "$"}, set()),
        ("People", {"people"}, set()),
    ],
)
def test_a_pattern_tells_its_first_words(pattern, words, stems):
    """The first words are read off the pattern: whole ones, and beginnings of those that go on freely."""
    found = beginnings(pattern)
    assert (found.words, found.stems) == (words, stems)


@pytest.mark.parametrize(
    ("pattern", "after"),
    [
        (r"sat\s+down with", {"sat": {"down"}}),
        (r"(?:joint )*talks?\b", {"joint": {"joint", "talk", "talks"}}),
        (r"co[\s-]?chairs\b", {"co": {"chairs"}}),
        (r"(?:set|due)\s+to\s+be", {"set": {"to"}, "due": {"to"}}),
        (r"21st army", {"21": {"st"}}),
        (r"m&a deals", {"m": {"&"}}),
        (r"met(?!\w)(?: with)?", {}),
        (r"the\s+(?:hague|\w+ist)\b", {}),
        (r"in (?:the )?[a-z]+\b", {}),
        (r"to(?!\w) [^,]{1,9}", {}),
        (r"joint talk", {}),
        (r"us\$\d", {}),
        (r"kcr-?\w+|kcr ii\b", {}),
    ],
)
def test_a_pattern_tells_which_words_go_on(pattern, after):
    """Behind a first word only those are asked for that the pattern spells out whole; behind others anything may stand."""
    assert beginnings(pattern).after == after


@pytest.mark.parametrize("pattern", ["'s office", "(?:the )?", ".{0,3}talks"])
def test_what_begins_with_no_word_is_refused(pattern):
    """A pattern that may take nothing, or begin with a sign, cannot be looked for by words."""
    with pytest.raises(NoBeginningError):
        beginnings(pattern)


@given(st.lists(st.sampled_from([*PIECES, ",", "-", ".", "the", "of", "Nov. 8", "$28 million"]), max_size=40))
def test_a_finder_finds_what_its_pattern_finds(finders, words):
    """Looking at first words only leaves nothing out and adds nothing, for every list of phrases."""
    told = spelt(" ".join(words))
    for one, pattern in finders:
        expected = [(match.span(), match.lastgroup) for match in pattern.finditer(told.small)]
        assert [(match.span(), match.lastgroup) for match in one.finditer(told)] == expected
        first = one.within(told, 0, len(told.small))
        assert (first.span() if first else None) == (expected[0][0] if expected else None)


def test_a_finder_keeps_to_a_stretch():
    """What begins or ends outside a stretch is not found in it."""
    told = spelt("joint talks and joint drills")
    talks = finder(re.compile(r"(?<!\w)(?:joint )?talks"), "small")
    assert [found[0] for found in talks.finditer(told, 6)] == ["talks"]
    assert talks.within(told, 0, 10) is None


def test_a_place_whose_next_word_fits_no_phrase_is_not_tried():
    """A phrase that begins with a frequent word is looked for only where its second word follows."""
    hague = any_of(["the hague", "the gulf states"])
    told = spelt("the talks in the Hague, the gulf")
    assert [told.written[place:][:8] for place in hague.spots_in(told, 0, 99)] == ["the Hagu", "the gulf"]
    assert [found[0] for found in hague.finditer(told)] == ["the hague"]


def test_a_pattern_for_the_text_as_written_regards_case():
    """The words tell where to look in any spelling, the pattern what to take."""
    seoul = finder(re.compile(r"(?<!\w)SEOUL(?!\w)"), "written", ["SEOUL"])
    assert [found.start() for found in seoul.finditer(spelt("Seoul and SEOUL"))] == [10]


def test_words_that_end_so_are_found():
    """A pattern may take every word with an end, as verbs of the past have it."""
    past = finder(re.compile(r"\b(?:was|[a-z]+ed)\b"), "written", ["was"], ends=["ed"])
    told = spelt("It opened when Fred was red-eyed; the Edda edited. Bedding.")
    assert [found[0] for found in past.finditer(told)] == ["opened", "was", "red", "eyed", "edited"]
