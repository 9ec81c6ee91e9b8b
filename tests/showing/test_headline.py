"""The head of a report."""

import re

import pytest

import rokasean as ra


def pairs(prose):
    """Terms and what is said of them."""
    found = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", str(prose.html))
    return {term: re.sub(r"<[^>]+>", "", words) for term, words in found}


def test_a_title_block_says_what_was_covered_and_read(rich):
    """Period, cut-off, articles and publishers, and how many were set aside."""
    assert pairs(ra.title_block(rich, 2021)) == {
        "Period": "1 January – 31 December 2021",
        "Data cut-off": "17 November 2025, when the latest article read was published",
        "Read": "three articles from two publishers; one article set aside",
    }


def test_the_whole_timeline_is_titled_by_its_first_and_last_year(rich):
    """Events without a date do not count."""
    assert "<h1>ROK–ASEAN defence engagement, 2017 to 2026</h1>" in str(ra.title_block(rich).html)


def test_what_catalogues_show_tells_only_what_there_is(rich, timeline, article):
    """The years of a whole timeline, and no number that is 0."""
    year, whole = ra.title_block(rich, 2021).document, ra.title_block(rich).document
    assert (year["period"], whole["period"]) == ("2021", "2017–2026")
    assert ": 5 held. Read for it: three articles" in year["description"]
    nothing = ra.title_block(timeline([], [article("a", None)])).document
    assert nothing["period"] == ""
    assert ": no event in the articles read. Read for it: one article" in nothing["description"]


@pytest.mark.parametrize("year", [None, 2021])
def test_an_unknown_cutoff_is_said_to_be_unknown(timeline, article, year):
    """Nothing is taken from the clock."""
    words = pairs(ra.title_block(timeline([], [article("a", None)]), year))
    assert words["Data cut-off"] == "not known: no article read states its date"


def test_key_figures_stand_beside_those_of_the_year_before(rich):
    """Each with its year."""
    assert pairs(ra.key_figures(rich, 2021)) == {
        "engagements held": "5 5 more than in 2020",
        "planned": "0 as many as in 2020",
        "called off": "0 1 fewer than in 2020",
        "partner countries": "5 5 more than in 2020",
        "articles behind them": "2 1 more than in 2020",
        "publishers": "2 1 more than in 2020",
    }


def test_what_is_planned_is_counted_apart(rich):
    """It was not held."""
    told = pairs(ra.key_figures(rich, 2022))
    assert (told["engagements held"], told["planned"]) == ("0 5 fewer than in 2021", "1 1 more than in 2021")


def test_the_whole_timeline_has_no_year_before(rich):
    """Figures alone."""
    assert pairs(ra.key_figures(rich))["engagements held"].strip() == "7"


def test_style_for_jupyterlab_reaches_nothing_else(rich):
    """Every rule is bound to outputs of JupyterLab, and to screens."""
    style = re.search(r"<style>(.*)</style>", str(ra.title_block(rich, 2021).html), re.DOTALL)[1]
    media, *rules, end = style.strip().splitlines()
    assert (media, end) == ("@media screen {", "}")
    assert all(part.startswith(".jp-OutputArea ") for rule in rules for part in rule.split("{")[0].split(","))
