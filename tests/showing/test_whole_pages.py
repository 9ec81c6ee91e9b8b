"""All that a report shows, together: what holds for the page as a whole."""

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import rokasean as ra
from rokasean.showing.previous import Previous

SPEC = spec_from_file_location("page", Path(__file__).with_name("page.py"))
page = module_from_spec(SPEC)
SPEC.loader.exec_module(page)


def annual(made, year):
    """Everything that the annual report shows."""
    tables = [ra.events_table, ra.doubts_table, ra.partners_table, ra.topics_table, ra.follow_up_table]
    more = [ra.announced_table, ra.frameworks_table, ra.recalled_table, ra.sources_table]
    shown = [ra.title_block(made, year), ra.key_figures(made, year), ra.brief(made, year)]
    shown += [ra.timeline_figure(made, year), ra.partners_figure(made, year), ra.topics_figure(made, year)]
    shown += [table(made, year) for table in (*tables, *more)]
    shown += [ra.set_aside_table(made), ra.closed_lists_table(), ra.provenance_table(made, year=year)]
    return [*shown, ra.changes_table(ra.in_year(made.events, year), Previous([]))]


def whole(made):
    """Everything that the timeline report shows."""
    shown = [ra.title_block, ra.key_figures, ra.brief, ra.years_figure, ra.years_table, ra.partner_years_figure]
    shown += [ra.partner_years_table, ra.series_figure, ra.series_table, ra.follow_up_table, ra.topics_figure]
    shown += [
        ra.topics_table,
        ra.events_table,
        ra.doubts_table,
        ra.frameworks_table,
        ra.sources_table,
        ra.set_aside_table,
    ]
    return [show(made) for show in shown] + [ra.provenance_table(made), ra.changes_table(made.events, Previous([]))]


def html(shown):
    """The page."""
    return "\n".join(str(one.__html__()) for one in shown)


@pytest.fixture
def empty(timeline):
    """No article at all."""
    return timeline([], [])


@pytest.fixture
def lone(timeline, event):
    """One event, of which nothing is known but that it was."""
    return timeline([event("x", "2021", parties=[], level="none", form="other")])


@pytest.mark.parametrize("year", [2017, 2019, 2020, 2021, 2022, 2025, 2026])
def test_an_annual_report_has_no_faults(rich, year):
    """Tags close, ids are unique, links lead somewhere, tables have captions and scopes, figures descriptions."""
    assert page.faults(html(annual(rich, year))) == []


def test_a_timeline_report_has_no_faults(rich):
    """The same for the whole period."""
    assert page.faults(html(whole(rich))) == []


@pytest.mark.parametrize("year", [2020, 2021])
def test_reports_on_next_to_nothing_have_no_faults(empty, lone, year):
    """One event, none, and no article."""
    for made in (empty, lone):
        assert page.faults(html(annual(made, year))) == []
        assert page.faults(html(whole(made))) == []


def test_a_year_without_events_is_said_in_words(rich):
    """No empty table and no empty figure, but a sentence in place of each."""
    shown = html(annual(rich, 2019))
    assert "<svg" not in shown
    assert "There is no figure: none of the three articles read tells of an engagement dated 2019." in shown
    assert 'id="events"' not in shown


def test_without_articles_every_part_still_speaks(empty):
    """Nothing raises, nothing is blank."""
    assert all(str(one).strip() for one in [*annual(empty, 2021), *whole(empty)])


def test_every_mark_leads_to_its_row(rich):
    """Marks and names of the figure are links to rows of the table."""
    targets = set(page.Page(html([ra.timeline_figure(rich, 2021)])).targets)
    rows = {one for one in page.Page(html([ra.events_table(rich, 2021)])).ids if one.startswith("event-")}
    assert targets == rows


def test_what_sources_wrote_is_text_and_never_markup(rich):
    """A name with angle brackets comes out as it is."""
    shown = html([*annual(rich, 2021), *whole(rich)])
    assert "<b>patrol" not in shown
    assert "&lt;b&gt;patrol ship&lt;/b&gt; &amp; more" in shown


def test_all_texts_in_figures_are_text(rich):
    """Vectors with real letters, Hangul and Vietnamese among them, in the project's fonts."""
    shown = html([ra.timeline_figure(rich, 2021), ra.series_figure(rich)])
    assert "ROK-ASEAN Defense Vice-Ministerial Meeting" in " ".join(page.Page(shown).words)
    assert "'Rokasean Sans', 'Rokasean Hangul', sans-serif" in shown


def test_nothing_comes_from_the_network_or_the_clock(rich):
    """No address but those of articles and of the SVG name space, no style sheet, no script, no date of drawing."""
    shown = html([*annual(rich, 2021), *whole(rich)])
    for address in ("http://www.w3.org/2000/svg", "https://example.org/a"):
        shown = shown.replace(address, "")
    assert "http" not in shown
    assert "<script" not in shown


PROGRAM = """
import hashlib, pickle, sys
from types import SimpleNamespace
sys.path.insert(0, sys.argv[2])
import test_whole_pages as pages
made = SimpleNamespace(**pickle.load(open(sys.argv[1], "rb")))
print(hashlib.sha256(pages.html([*pages.annual(made, 2021), *pages.whole(made)]).encode()).hexdigest())
"""


@pytest.mark.slow
def test_the_same_frames_give_the_same_bytes(rich, tmp_path):
    """Whatever the order of hashes, the time zone and the run."""
    frames = tmp_path / "frames.pickle"
    import pickle

    frames.write_bytes(pickle.dumps(vars(rich)))
    digests = set()
    for seed, zone in (("0", "UTC"), ("7", "Asia/Seoul")):
        run = [sys.executable, "-c", PROGRAM, str(frames), str(Path(__file__).parent)]
        env = {"PYTHONHASHSEED": seed, "TZ": zone, "PATH": "", "HOME": str(tmp_path)}
        digests.add(subprocess.run(run, env=env, capture_output=True, text=True, check=True).stdout)
    assert len(digests) == 1
