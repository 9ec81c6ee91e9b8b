"""What a report is compared with: the last release with other data, wherever and however often it is built."""

import json
import shutil
from pathlib import Path

import nbformat.v4 as v4
import pytest

from rokasean.errors import ContractError
from rokasean.publishing import previous, release, shelf
from rokasean.publishing.build import BUILT, UNCHANGED, build
from rokasean.publishing.previous import Past
from rokasean.publishing.rollback import roll_back
from rokasean.publishing.verify import GOOD, verify
from rokasean.publishing.warm.own import kind_of, own_template

OLD, NEW = Past("words", "2024-01-01", '["old"]'), Past("words", None, '["new"]')


def put(reports: Path, own: Past, compared: Past | None = None) -> Path:
    """Put a release with data in place, and those that it was compared with."""
    new = reports / "new"
    new.mkdir(parents=True)
    (new / f"{own.name}.json").write_text(own.text)
    (new / "page.html").write_text(own.text)
    facts = {"run_key": own.digest, "date": own.date}
    if compared:
        (new / previous.file_name(compared.name)).write_text(compared.text)
        facts[previous.KEY] = {compared.name: {"date": compared.date, "sha256": compared.digest}}
    (new / release.MANIFEST).write_text(release.manifest_text(new, facts))
    target = reports / "report" / "2024"
    shelf.put_in_place(new, target, reports)
    return target


def noting(**told):
    """An executed notebook that says what it was compared with."""
    output = v4.new_output("display_data", {previous.NOTED: told})
    return v4.new_notebook(cells=[v4.new_code_cell("", outputs=[output])])


class TestHistory:
    def test_is_the_release_in_place_and_what_that_was_compared_with(self, tmp_path):
        """The latest first."""
        target = put(tmp_path, OLD)
        assert previous.history(tmp_path, target) == (OLD,)
        put(tmp_path, NEW, OLD)
        assert previous.history(tmp_path, target) == (NEW, OLD)

    def test_is_empty_in_a_fresh_folder(self, tmp_path):
        """The next release is the first."""
        assert previous.history(tmp_path, tmp_path / "report" / "2024") == ()

    def test_is_not_shortened_by_a_lost_page(self, tmp_path):
        """The data are what counts."""
        target = put(tmp_path, NEW, OLD)
        (target / "page.html").unlink()
        assert previous.history(tmp_path, target) == (NEW, OLD)

    @pytest.mark.parametrize("name", ["words.json", "previous-words.json", "release.json"])
    @pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_text("{}")])
    def test_falls_back_on_a_kept_release_where_data_are_harmed(self, tmp_path, name, harm):
        """Harmed data are compared with nothing."""
        target = put(tmp_path, OLD)
        put(tmp_path, NEW, OLD)
        harm(target / name)
        assert previous.history(tmp_path, target) == (OLD,)


class TestCompared:
    def test_is_published_with_the_release(self, tmp_path):
        """Data, date and hash of what the notebook took."""
        told = previous.write_compared(noting(name="words", sha256=OLD.digest), [NEW, OLD], tmp_path)
        assert told == {"words": {"date": "2024-01-01", "sha256": OLD.digest}}
        assert (tmp_path / "previous-words.json").read_text() == OLD.text

    def test_is_nothing_where_the_notebook_took_nothing(self, tmp_path):
        """No file and no word of it."""
        assert previous.write_compared(v4.new_notebook(), [NEW, OLD], tmp_path) == {}
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("told", [{"name": "words", "sha256": "0"}, {"name": "others", "sha256": OLD.digest}, {}])
    def test_must_have_been_given(self, tmp_path, told):
        """A notebook cannot make up what it was compared with."""
        with pytest.raises(ContractError, match="which it was not given"):
            previous.write_compared(noting(**told), [OLD], tmp_path)


@pytest.mark.slow
class TestBuilds:
    """Real builds of a notebook that attaches the words of a file."""

    def contents(self, folder: Path) -> dict[str, bytes]:
        """The bytes of every file of a release."""
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    @pytest.fixture
    def words(self, tmp_path) -> Path:
        """The file that the notebook reads, in the working folder of its kernel."""
        return tmp_path / "words.txt"

    @pytest.fixture
    def compared(self, job, words):
        """Makes a job for the notebook, whose kernels need pandas and this library."""
        with own_template(kind_of(["pandas", "rokasean.showing.previous"], words.parent)) as template:
            common = {"inputs": (words,), "folder": words.parent, "template": template}
            yield lambda **options: job("compares_itself", **common, **options)

    def test_what_it_is_compared_with_depends_on_data_alone(self, compared, words, tmp_path):
        """Building again, after a rollback too, compares with the same release and gives the same bytes."""

        def made(text: str, **options) -> tuple[str, dict[str, bytes], str]:
            words.write_text(text)
            outcome = build(compared(**options))
            folder = outcome.path.parent
            page = (folder / "compares_itself-2024.html").read_text()
            return outcome.status, self.contents(folder), page.partition("Before: ")[2].partition("<")[0].strip()

        status, first, told = made("one")
        assert (status, told) == (BUILT, "[]")
        assert previous.file_name("words") not in first
        _, second, told = made("one two")
        assert told == "[&#x27;one&#x27;]"
        assert second["previous-words.json"] == first["words.json"]
        assert made("one two")[0] == UNCHANGED
        assert made("one two", force=True)[1] == second
        roll_back(tmp_path / "reports", "compares_itself", "2024")
        assert made("one two")[0] == UNCHANGED
        assert made("one two", force=True)[1] == second

        release_of = tmp_path / "reports" / "compares_itself" / "2024"
        _, findings = verify(release_of, lambda manifest: compared())
        assert {each.verdict for each in findings} == {GOOD}
        assert "previous-words.json built again: the same bytes" in [each.text for each in findings]

        shutil.rmtree(tmp_path / "reports")
        _, fresh, told = made("one two")
        assert told == "[]"
        keys = [json.loads(files["release.json"])["run_key"] for files in (second, fresh)]
        assert keys[0] == keys[1]
