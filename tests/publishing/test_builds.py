"""Whole builds of real notebooks: what is published, what stays, and that it is the same bytes again."""

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from publishing.building import build_jobs

from rokasean.errors import UsageError
from rokasean.publishing import build as recipe
from rokasean.publishing.build import BUILT, FAILED, UNCHANGED, Job, build

NOTEBOOKS = Path(__file__).parent / "notebooks"

pytestmark = pytest.mark.slow


def contents(folder) -> dict[str, bytes]:
    """The bytes of every file of a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class TestBuild:
    def test_publishes_everything_at_once(self, job, tmp_path):
        """Page, PDF, notebook, data and manifest lie together."""
        outcome = build(job("table_and_figure", values={"year": "2023"}))
        assert (outcome.status, outcome.why, outcome.exit_status) == (BUILT, "never built before", 0)
        folder = tmp_path / "reports" / "table_and_figure" / "2023"
        assert outcome.path == folder / "table_and_figure-2023.html"
        assert set(contents(folder)) == {
            "table_and_figure-2023.html", "table_and_figure-2023.pdf", "table_and_figure-2023.ipynb",
            "events.csv", "events.json", "release.json",
        }  # fmt: skip
        manifest = json.loads((folder / "release.json").read_text())
        assert (manifest["title"], manifest["date"], manifest["parameters"]) == (
            "Meetings in 2023", "2023-11-21", {"year": 2023},
        )  # fmt: skip

    def test_second_build_has_nothing_to_do(self, job):
        """The same run key is a reason; force is stronger, and gives the same bytes."""
        first = build(job("table_and_figure"))
        before = contents(first.path.parent)
        again = build(job("table_and_figure"))
        assert (again.status, again.why[:12]) == (UNCHANGED, "same run key")
        forced = build(job("table_and_figure", force=True))
        assert (forced.status, forced.why) == (BUILT, "forced")
        assert contents(first.path.parent) == before

    def test_changed_input_is_a_reason(self, job, tmp_path):
        """What changed is named."""
        (tmp_path / "a.txt").write_text("one")
        build(job("good", inputs=(tmp_path / "a.txt",)))
        (tmp_path / "a.txt").write_text("two")
        again = build(job("good", inputs=(tmp_path / "a.txt",)))
        assert (again.status, again.why) == (BUILT, "changed: the input files (a.txt)")

    def test_changed_file_of_a_folder_is_a_reason(self, job, tmp_path):
        """Files that came or went are named; folders within do not count."""
        place = tmp_path / "articles"
        (place / "drafts").mkdir(parents=True)
        (place / "a.txt").write_text("one")
        build(job("good", inputs=(place,)))
        (place / "drafts" / "c.txt").write_text("three")
        assert build(job("good", inputs=(place,))).status == UNCHANGED
        (place / "a.txt").rename(place / "b.txt")
        assert build(job("good", inputs=(place,))).why == "changed: the input files (a.txt, b.txt)"

    def test_lost_file_is_a_reason(self, job):
        """A release of which a file was deleted by hand is built again."""
        first = build(job("good"))
        first.path.unlink()
        assert build(job("good")).why == f"no whole release is in place ({first.path.name} is missing)"
        assert first.path.exists()

    def test_date_can_be_given_from_outside(self, job, monkeypatch):
        """SOURCE_DATE_EPOCH sets the date in metadata."""
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1609459200")
        outcome = build(job("table_and_figure"))
        assert json.loads((outcome.path.parent / "release.json").read_text())["date"] == "2021-01-01"

    @pytest.mark.parametrize("seconds", ["abc", "-1", "1.5", "\N{SUPERSCRIPT TWO}", "9" * 12, "9" * 30])
    def test_date_that_makes_no_sense_is_refused_before_a_run(self, job, monkeypatch, seconds):
        """Kernels do not even start with some of them."""
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        outcome = build(job("good"))
        assert (outcome.status, outcome.error) == (FAILED, "UsageError")
        assert f"SOURCE_DATE_EPOCH is {seconds!r}" in outcome.why

    @pytest.mark.parametrize(
        "settings",
        [
            "mine",
            ["mine"],
            {"folder": 2024},
            {"folder": None},
            {"folder": "{"},
            {"folder": "{year:%Y}"},
            {"folder": "{}"},
            {"folder": "{year.day}"},
            {"folder": "{year[0]}"},
            {"folder": " "},
            {"folder": "a\nb"},
            {"folder": "a\x7fb"},
        ],
    )
    def test_metadata_that_make_no_sense_are_told_before_a_run(self, job, tmp_path, settings):
        """They are an error of their own report, and not of those beside it."""
        made = json.loads((NOTEBOOKS / "good.ipynb").read_text())
        made["metadata"]["rokasean"] = settings
        (tmp_path / "bad.ipynb").write_text(json.dumps(made))
        [bad] = build_jobs([replace(job("good"), notebook=tmp_path / "bad.ipynb")])
        assert bad.status == FAILED
        assert bad.error in ("ContractError", "ReleaseError") and "metadata" in bad.why

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("error", "failed with ZeroDivisionError"),
            ("missing_glyph", "none of the fonts (Rokasean Sans, "),
            ("figure_without_words", "has no text alternative"),
            ("figure_with_filler", "says nothing"),
            ("table_without_scopes", "without a scope"),
            ("heading_jump", "Make it level 3"),
            ("dead_link", "leads to #nowhere"),
            ("file_link", "the file data.csv"),
            ("network_image", "img loads https://example.org/map.png"),
            ("dropped_style", "`colour: red `"),
            ("strange_font", "text is set in DejaVu Sans"),
            ("repeated_id", "the id x is there 2 times"),
            ("two_titles", "headings are of the first level"),
            ("same_data_twice", "use each name once"),
        ],
    )
    def test_refused_report_is_kept_aside(self, job, tmp_path, name, words):
        """Nothing is published; the notebook as it ran is kept with the reason."""
        outcome = build(job(name))
        assert outcome.status == FAILED and words in outcome.why and outcome.exit_status
        assert not (tmp_path / "reports" / name).exists()
        assert outcome.path == tmp_path / "reports" / ".failed" / name / "2024" / f"{name}.ipynb"
        assert "jupyter lab" in (outcome.path.parent / "why.txt").read_text()

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("no_parameters", "0 cells are tagged"),
            ("unknown_name_in_metadata", "a parameter 'month'"),
            ("gone", "no notebook"),
        ],
    )
    def test_broken_notebook_is_not_run(self, job, name, words):
        """What breaks the contract fails before any kernel starts."""
        outcome = build(job(name))
        assert outcome.status == FAILED and words in outcome.why

    def test_failure_leaves_the_last_good_release(self, job, read, tmp_path):
        """What was published stays, byte for byte, until the next success; that clears the failure away."""
        import nbformat

        notebook = read("good")
        mine = replace(job("good"), notebook=tmp_path / "mine.ipynb")
        nbformat.write(notebook, mine.notebook)
        published = build(mine).path.parent
        before = contents(published)
        nbformat.write(read("error"), mine.notebook)
        assert build(mine).status == FAILED
        assert contents(published) == before
        notebook.cells[-1].source += "\nprint('more')"
        nbformat.write(notebook, mine.notebook)
        assert build(mine).why == "changed: the notebook"
        assert not (tmp_path / "reports" / ".failed" / "mine" / "2024").exists()

    def test_folder_that_cannot_be_written_is_named(self, job, tmp_path):
        """A file where the folder of a report should be is no traceback."""
        (tmp_path / "reports").mkdir()
        (tmp_path / "reports" / "good").write_text("")
        outcome = build(job("good"))
        assert outcome.status == FAILED and "reports/good" in outcome.why and "Traceback" not in outcome.why

    def test_defect_of_the_library_is_told_as_one(self, job, monkeypatch):
        """Anything unexpected is a failure of this report alone, with the place."""
        monkeypatch.setattr(recipe, "_build", lambda job: 1 / 0)
        outcome = build(job("good"))
        assert (outcome.status, outcome.exit_status) == (FAILED, 1)
        assert "a defect of rokasean" in outcome.why and "ZeroDivisionError" in outcome.why


@pytest.mark.usefixtures("at_once")
class TestBuildAll:
    @pytest.mark.parametrize("workers", [1, 2])
    def test_one_failure_stops_no_other(self, job, workers):
        """Outcomes come in the order of the jobs, and are told as they come."""
        told = []
        jobs = [job("no_parameters"), job("good"), job("error"), job("good", values={"year": 2021})]
        outcomes = build_jobs(jobs, workers, told.append)
        assert [outcome.status for outcome in outcomes] == [FAILED, BUILT, FAILED, BUILT]
        assert sorted(outcome.path for outcome in told) == sorted(outcome.path for outcome in outcomes)

    def test_refuses_two_jobs_for_one_folder(self, job):
        """The second would replace the first."""
        with pytest.raises(UsageError, match="Two runs of good would both go into its folder 2024"):
            build_jobs([job("good"), job("good", values={"year": "2024"})])


@pytest.fixture(scope="module")
def pdf(tmp_path_factory, place, template):
    """The PDF of a report with everything in it."""
    job = Job(NOTEBOOKS / "table_and_figure.ipynb", tmp_path_factory.mktemp("pdf"), folder=place, template=template)
    outcome = build(job)
    with pikepdf.open(outcome.path.with_suffix(".pdf")) as opened:
        yield opened


class TestPdf:
    def test_says_what_it_is(self, pdf):
        """Title, author, subject, keywords, language and date are set."""
        assert str(pdf.docinfo.Title) == "Meetings in 2024"
        assert str(pdf.docinfo.Author) == "The institute"
        assert str(pdf.docinfo.Subject) == "How often people met."
        assert str(pdf.docinfo.Keywords) == "meetings"
        assert str(pdf.docinfo.CreationDate).startswith("D:20241121")
        assert str(pdf.Root.Lang) == "en-GB"

    def test_carries_its_data(self, pdf):
        """The data and the manifest travel inside, dated as the report."""
        assert set(pdf.attachments) == {"events.csv", "events.json", "release.json"}
        assert pdf.attachments["events.csv"].get_file().read_bytes() == b"name\r\nADMM-Plus\r\n"
        manifest = json.loads(pdf.attachments["release.json"].get_file().read_bytes())
        assert set(manifest["files"]) == {
            "events.csv", "events.json", "table_and_figure-2024.html", "table_and_figure-2024.ipynb",
        }  # fmt: skip

    def test_is_tagged_with_words_for_figures_and_scopes_for_heads(self, pdf):
        """Screen readers get the figure's data, and which cell heads which."""
        elements = [
            each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/StructElem"
        ]
        figure = next(each for each in elements if each.S == "/Figure")
        assert str(figure.Alt) == "Meetings by year. Two in 2023, three in 2024."
        scopes = [str(each.A.Scope) for each in elements if each.S == "/TH"]
        assert scopes == ["/Column", "/Column", "/Row", "/Row"]
        items = [each for each in elements if each.S == "/LI"]
        assert items and all(kid.S in ("/Lbl", "/LBody") for item in items for kid in item.K)

    def test_has_bookmarks_and_embeds_every_font(self, pdf):
        """Sections are bookmarks; text looks the same on every machine."""
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["Figures", "Sources"]
        fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontDescriptor" in each]
        assert fonts and all("/FontFile2" in each.FontDescriptor for each in fonts)
