"""Series: names of the vocabulary, short forms, editions and years, and names made of parties, field and form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading import series
from rokasean.reading.series import find_series, shown
from rokasean.reading.vocabulary import load
from rokasean.reading.vocabulary.wordings import wordings


def seen(text: str) -> str:
    """What `find_series` makes of a text, as the rules write it."""
    return "; ".join(map(shown, find_series(text)))


@pytest.mark.parametrize(("text", "expected"), [example for rule in series.RULES for example in rule.examples])
def test_example_of_a_rule_reads_as_it_says(text, expected):
    """Every rule's examples read as the rule shows them."""
    assert seen(text) == expected


@pytest.mark.parametrize("text", [text for rule in series.RULES for text in rule.refuses])
def test_what_a_rule_refuses_is_no_series(text):
    """Every rule's counter-examples name no meeting."""
    assert find_series(text) == []


def test_every_rule_id_that_is_given_is_explained():
    """Each id that the finder uses stands in RULES."""
    text = "\n".join(text for rule in series.RULES for text, _ in rule.examples)
    assert {span.rule for span in find_series(text)} <= {rule.id for rule in series.RULES}


@pytest.mark.parametrize(
    "text",
    [
        "ADMM-Plus", "ADMM Plus", "ADMM+", "ASEAN Defence Ministers' Meeting Plus", "ASEAN Defense Ministers’ Meeting-Plus",
        "Asean Defence Ministers Meeting Plus", "ASEAN Defence Ministers' Meeting (ADMM)-Plus",
        "Association of Southeast Asian Nations Defence Ministers' Meeting-Plus", "ASEAN Defence Ministerial Meeting Plus",
    ],
)  # fmt: skip
def test_one_forum_under_many_names(text):
    """Spelling, hyphens, apostrophes and brackets do not matter."""
    assert [span.series for span in find_series(f"the 3rd {text} in Kuala Lumpur")] == ["ADMM-Plus"]
    assert find_series(f"the 3rd {text}")[0].edition == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("his first Shangri-La Dialogue", "Shangri-La Dialogue"),
        ("the 35th anniversary of ADMM-Plus", "ADMM-Plus"),
        ("ADMM-Plus in 2015", "ADMM-Plus"),
        ("all 26 members of the ARF", "ASEAN Regional Forum"),
        ("the first ADMM-Plus in three years", "ADMM-Plus"),
        ("Cobra Gold 2012", "Cobra Gold @2012"),
        ("the inaugural Seoul Defense Dialogue (SDD 2012)", "Seoul Defense Dialogue #1 @2012"),
        ("the eleventh and last ADMM-Plus", "ADMM-Plus"),
    ],
)
def test_numbers_that_are_no_editions_or_years(text, expected):
    """Anniversaries, attendances, members and dates are left alone."""
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RoK-ASEAN National Defence Summit", "ROK-ASEAN Defense Ministers' Meeting"),
        ("ASEAN-Korea deputy defence ministers' meeting", "ROK-ASEAN Defense Vice-Ministerial Meeting"),
        ("the South Korea-ASEAN defense vice ministers' meeting", "ROK-ASEAN Defense Vice-Ministerial Meeting"),
        ("the 25th ASEAN-Republic of Korea (ROK) Summit", "ROK-ASEAN Summit #25"),
        ("the Korea-ASEAN special summit", "ROK-ASEAN Commemorative Summit"),
        ("a joint ASEAN-ROK naval drill", "ASEAN-ROK Naval Drill"),
        ("the ASEAN-ROK Navy Chiefs' Conference", "ASEAN-ROK Naval Chiefs of Staff Conference"),
        (
            "the 3rd Korea-Indonesia Joint Committee on Defense Industry Cooperation",
            "ROK-Indonesia Joint Committee on Defense Industry Cooperation #3",
        ),
        ("the ROK-Philippines strategic defense dialogue", "ROK-Philippines Defense Strategic Dialogue"),
    ],
)
def test_composed_names_get_a_standard_name(text, expected):
    """Parties, field and form give the series."""
    assert seen(text) == expected


def test_parties_level_and_form_come_with_a_name():
    """A composed name tells who meets, at which level, in which form."""
    (span,) = find_series("the ASEAN-RoK Maritime Cooperation Workshop")
    assert (set(span.parties), span.level, span.form) == ({"ASEAN", "KR"}, "working", "conference")


def test_eleventh_and_twelfth_differ():
    """Two editions of one series keep their numbers."""
    assert [span.edition for span in find_series("after the 11th ADMM-Plus came the 12th ADMM-Plus")] == [11, 12]


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_in_order(text):
    """Whatever the text, spans are slices of it that do not overlap."""
    end = 0
    for span in find_series(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@pytest.mark.parametrize("entry", load("series")["series"], ids=lambda entry: entry["name"])
def test_each_alias_and_acronym_of_a_series_names_it(entry):
    """None is hidden by another entry, and none is spelt as no text is compared."""
    needed = " (ARF, SDD, PSI)" if "needs" in entry else ""
    spellings = [wording for alias in entry["aliases"] for wording in wordings(alias, load("series")["macros"])]
    for spelling in (*spellings, *entry["acronyms"]):
        name = f"ADMM-Plus {spelling}" if entry.get("needs_host") else spelling
        text = f"They spoke at the {name} of that week{needed}."
        assert entry["name"] in [span.series for span in find_series(text)], spelling
