"""What a report rests on."""

import re
import shutil

import rokasean as ra
from rokasean.publishing import runkey
from rokasean.showing.sources import RUN_KEY
from rokasean.timeline.cache import timeline


def cells(table):
    """The cells of a table as text, a list a row."""
    return [[" ".join(re.sub(r"<[^>]+>", " ", str(cell)).split()) for cell in row.cells] for row in table.rows]


def test_titles_that_name_several_events_take_their_year(rich):
    """In a list of all years, four meetings of one series are told apart; in a year, the title is enough."""
    assert "ROK-ASEAN Defense Vice-Ministerial Meeting (2017)" in str(ra.sources_table(rich))
    assert "Meeting (2021)" not in str(ra.sources_table(rich, 2021))


def test_every_article_stands_in_the_sources_with_what_came_of_it(rich):
    """Numbered as cited, whatever the year."""
    rows = cells(ra.sources_table(rich, 2025))
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert rows[0][1].startswith("Title a . The A Times. https://example.org/a")
    assert rows[0][3] == "seven events of other years or without a date"
    assert rows[1][2:] == [
        "17 November 2025 from dateline",
        "12th ADMM-Plus ; one event of other years or without a date",
    ]
    assert rows[2][1:3] == ["without a title . publisher not stated. b.txt", "date not known"]


def test_articles_set_aside_are_named_with_their_reason(rich):
    """And have no number."""
    assert cells(ra.set_aside_table(rich)) == [["d.txt", "The file is empty; add its text or remove it"]]


def test_a_reason_that_begins_with_a_file_keeps_its_name(timeline, article):
    """A file is called as it is called, never with a capital of ours."""
    aside = article("d", None, status="quarantined", problem="d.txt is empty; remove it")
    assert cells(ra.set_aside_table(timeline([], [aside]))) == [["d.txt", "d.txt is empty; remove it"]]


def test_provenance_names_parameters_version_and_every_file(rich):
    """The hash is the article's id."""
    rows = cells(ra.provenance_table(rich, year=2021, articles="seeds"))
    assert ["Parameter", "year", "2021"] in rows
    assert ["Library", "rokasean", ra.__version__] in rows
    assert ["Article", "a.txt", "a"] in rows
    assert ["Article set aside", "d.txt", "d"] in rows


def test_provenance_states_the_run_key_where_a_release_is_being_built(rich, monkeypatch):
    """Elsewhere, as in JupyterLab, there is none to be stated."""
    monkeypatch.delenv(RUN_KEY, raising=False)
    assert "Run key" not in str(ra.provenance_table(rich))
    monkeypatch.setenv(RUN_KEY, "52248d4a")
    assert ["Run key", "of all that this release depends on", "52248d4a"] in cells(ra.provenance_table(rich))


def test_both_wings_call_the_variable_of_the_run_key_alike():
    """Publishing sets what showing reads, and neither knows the other."""
    assert RUN_KEY == runkey.VARIABLE


def test_a_copy_of_an_article_is_no_source_of_its_own(seeds, tmp_path):
    """It has the same bytes and so the same id; it is listed where what was set aside is."""
    place = tmp_path / "articles"
    shutil.copytree(seeds, place)
    first = next(place.glob("*.txt"))
    shutil.copy(first, place / "zz.txt")
    known = timeline(place, tmp_path / "cache")
    ids = [row.id for row in ra.sources_table(known).rows]
    assert len(ids) == len(set(ids)) == sum(known.articles["status"] == "read")
    assert f"holds the same bytes as {first.name}" in str(ra.set_aside_table(known))
