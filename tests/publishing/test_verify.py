"""Verify: a PDF says what it carries and what it was built from; building again gives its bytes."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.publishing.faults.conftest import Shop, cells, end_group, ended, wait_for

from rokasean import cli_reports
from rokasean.errors import UsageError, VerifyError
from rokasean.publishing.build import BUILT, Job, build
from rokasean.publishing.verify import GOOD, OPEN, WRONG, conclude, verify

NOTEBOOK = Path(__file__).parent / "notebooks" / "table_and_figure.ipynb"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def job(tmp_path_factory) -> Job:
    """What the release was built from."""
    place = tmp_path_factory.mktemp("verify")
    (place / "a.txt").write_text("one")
    return Job(NOTEBOOK, place / "reports", inputs=(place / "a.txt",), folder=place)


@pytest.fixture(scope="module")
def published(job, template) -> Path:
    """A release as it was published."""
    return build(replace(job, template=template)).path.parent


@pytest.fixture
def copy(published, tmp_path) -> Path:
    """A copy of it, to be harmed."""
    return Path(shutil.copytree(published, tmp_path / "copy"))


def verdicts(findings) -> list[str]:
    """What was found, without the reasons."""
    return [each.verdict for each in findings]


def nothing(manifest):
    """Nothing is at hand."""


def test_pdf_alone_is_enough(published, tmp_path):
    """Its data, their hashes and its run key; what it was built from is said."""
    alone = shutil.copy(published / "table_and_figure-2024.pdf", tmp_path / "mailed.pdf")
    lines, findings = verify(Path(alone), nothing)
    assert verdicts(findings) == [GOOD, GOOD, GOOD, OPEN]
    assert {each.text.split()[0] for each in findings[:2]} == {"events.csv", "events.json"}
    told = "\n".join(lines)
    assert "Meetings in 2024" in told and "a.txt" in told and "weasyprint" in told
    conclude(findings, "mailed.pdf")


def test_building_again_gives_the_same_bytes(published, job):
    """Every file, the PDF included."""
    _, findings = verify(published, lambda manifest: job)
    again = [each for each in findings if "built again" in each.text]
    assert len(again) == 5 and set(verdicts(findings)) == {GOOD}


def test_what_is_not_at_hand_is_named(published, job, tmp_path):
    """Other inputs: nothing is built, and nothing is called wrong."""
    (tmp_path / "a.txt").write_text("two")
    other = Job(job.notebook, job.reports, inputs=(tmp_path / "a.txt",), folder=job.folder)
    _, findings = verify(published, lambda manifest: other)
    assert findings[-1].verdict == OPEN and "Different: the input files (a.txt)" in findings[-1].text


@pytest.mark.parametrize(
    "text", [None, "", "[]", '{"files": []}', '{"files": {"a": "1"}}', '{"files": 3, "run_key": 1}']
)
def test_harmed_manifest_of_a_folder_is_wrong(copy, text):
    """It is missing, or says nothing of the PDF; the PDF alone is as good as it was."""
    (copy / "release.json").unlink() if text is None else (copy / "release.json").write_text(text)
    _, findings = verify(copy, nothing)
    assert [each.text.split()[0] for each in findings if each.verdict == WRONG] == ["release.json"]
    assert WRONG not in verdicts(verify(copy / "table_and_figure-2024.pdf", nothing)[1])


@pytest.mark.parametrize("name", ["events.csv", "table_and_figure-2024.html", "table_and_figure-2024.ipynb"])
def test_harmed_file_of_a_folder_is_wrong(copy, name):
    """Whichever it is; the error names it."""
    with (copy / name).open("ab") as file:
        file.write(b" ")
    _, findings = verify(copy, nothing)
    assert [each.text.split()[0] for each in findings if each.verdict == WRONG] == [name]
    with pytest.raises(VerifyError, match=name):
        conclude(findings, "copy")


def test_lost_file_of_a_folder_is_wrong(copy):
    """A release is whole or no release."""
    (copy / "events.csv").unlink()
    assert "events.csv is missing" in {each.text for each in verify(copy, nothing)[1] if each.verdict == WRONG}


@pytest.mark.parametrize("harm", ["data", "parameters", "lost"])
def test_harmed_pdf_is_wrong(copy, harm):
    """Data inside that were changed or taken out, or a manifest that says something else."""
    path = copy / "table_and_figure-2024.pdf"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        name = "release.json" if harm == "parameters" else "events.csv"
        data = pdf.attachments[name].get_file().read_bytes()
        del pdf.attachments[name]
        if harm == "data":
            pdf.attachments[name] = data + b"x"
        elif harm == "parameters":
            pdf.attachments[name] = json.dumps(json.loads(data) | {"parameters": {"year": 1999}}).encode()
        pdf.save()
    alone = shutil.move(path, copy.parent / "alone.pdf")
    wrong = [each.text for each in verify(Path(alone), nothing)[1] if each.verdict == WRONG]
    assert len(wrong) == 1
    assert {"data": "events.csv in the PDF", "parameters": "run key", "lost": "missing from the PDF"}[harm] in wrong[0]


def test_what_is_no_release_is_said(copy, tmp_path):
    """No PDF, a PDF of somebody else, an empty folder."""
    (tmp_path / "text.pdf").write_text("text")
    with pytest.raises(UsageError, match="cannot be read as a PDF"):
        verify(tmp_path / "text.pdf", nothing)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "blank.pdf")
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(UsageError, match=r"locked\.pdf cannot be read as a PDF: .*password"):
        verify(tmp_path / "locked.pdf", nothing)
    with pytest.raises(VerifyError, match=r"carries no release\.json"):
        verify(tmp_path / "blank.pdf", nothing)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds 0 PDFs"):
        verify(tmp_path / "empty", nothing)


def test_pdf_names_no_notebook_to_be_run(published):
    """A report is looked for by its name in the project; a PDF from elsewhere cannot point at a file."""
    manifest = json.loads((published / "release.json").read_text())
    assert cli_reports._job_at_hand({**manifest, "report": str(NOTEBOOK)}, None) is None


def test_stopped_while_it_builds_again_leaves_nothing(tmp_path, template):
    """Neither a kernel nor the folder in which it built."""
    shop, aside = Shop(tmp_path, tmp_path, None), tmp_path / "aside"
    note = tmp_path / "number"
    aside.mkdir()
    shop.write(
        cells("import os, pathlib, time", f"pathlib.Path({str(note)!r}).write_text(str(os.getpid())); time.sleep(2)")
    )
    assert build(shop.job(folder=tmp_path, template=template)).status == BUILT
    note.unlink()
    process = shop.start("verify", shop.target, env={**os.environ, "TMPDIR": str(aside)})
    try:
        numbers = wait_for([note], process)
        process.terminate()
        assert process.wait(30) == 143
        assert ended(numbers)
        assert list(aside.iterdir()) == []
    finally:
        end_group(process)
