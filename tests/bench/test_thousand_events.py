"""The bench of a year with very many events: what its made-up articles give, and what is printed of it."""

import re
from types import SimpleNamespace

import pytest

import rokasean as ra
from rokasean.publishing.document import Document
from rokasean.publishing.export import html_page, print_page
from rokasean.showing.entries import FULL_ENTRIES
from rokasean.showing.foremost import PRINTED
from thousand_events import YEAR, make_articles

MANY = FULL_ENTRIES + 20


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """The tables of events and of sources, made of a folder of made-up articles."""
    folder = tmp_path_factory.mktemp("made_up")
    make_articles(folder, MANY)
    articles = ra.read_articles(folder)
    mentions = ra.extract_mentions(articles)
    timeline = SimpleNamespace(articles=articles, mentions=mentions, events=ra.merge_mentions(mentions))
    return timeline, [ra.events_table(timeline, YEAR), ra.sources_table(timeline, YEAR)]


@pytest.mark.slow
def test_every_made_up_article_is_an_event(year):
    """What is measured is as many events as is said."""
    timeline, _ = year
    assert len(timeline.articles) == len(ra.in_year(timeline.events, YEAR)) == MANY


@pytest.mark.slow
def test_what_is_printed_is_a_digest_that_says_so(year):
    """On paper as many entries and sources as the bound allows, without passages; on the web page all of them."""
    _, tables = year
    doc = Document("Many", "\n".join(str(table.__html__()) for table in tables))
    page, printed = html_page(doc), print_page(doc)
    for kind, name in (("event", "events"), ("source", "sources")):
        assert len(re.findall(f'<tr id="{kind}-', page)) == MANY
        assert len(re.findall(f'<tr id="{kind}-', printed)) == PRINTED, name
    assert f"Printed are {PRINTED} of them" in printed and f"all {MANY} stand in the attached events.csv" in printed
    assert f"which tell of the events that are printed; the web page of this report lists all {MANY}" in printed
    assert 'class="note"' not in printed and "passages stand in the attached data" in printed
