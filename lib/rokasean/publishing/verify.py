"""PDF or release folder -> findings: is it what it says it is, and does building it again give the same bytes."""

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rokasean.errors import UsageError, VerifyError
from rokasean.publishing import previous, release
from rokasean.publishing.build import build
from rokasean.publishing.jobs import FAILED, Job, prepare, target_of
from rokasean.publishing.release import MANIFEST
from rokasean.publishing.runkey import changes, file_hash, ingredients, run_key
from rokasean.publishing.warm.places import own_temporary_files

GOOD, WRONG, OPEN = "good", "wrong", "open"
# The parts of a run key, as the manifest has them.
PARTS = ("notebook", "parameters", "inputs", "library", "dependencies", "source_date_epoch")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: good, wrong, or open (it could not be looked at), with the reason in words."""

    verdict: str
    text: str


def read_pdf(path: Path) -> dict[str, bytes]:
    """Take out what travels inside a PDF.

    Args:
        path: the PDF.

    Returns:
        Bytes by name of file.

    Raises:
        UsageError: the file is missing, or no PDF.
    """
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            return {name: bytes(each.get_file().read_bytes()) for name, each in pdf.attachments.items()}
    except (OSError, pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise UsageError(f"{path} cannot be read as a PDF: {error}") from None


def find_pdf(path: Path) -> Path:
    """Find the PDF that is meant: the file itself, or the one in a release's folder.

    Raises:
        UsageError: there is none, or several.
    """
    if not path.is_dir():
        return path
    found = sorted(path.glob("*.pdf"))
    if len(found) != 1:
        raise UsageError(f"{path} holds {len(found)} PDFs, and a release has one. Name the PDF itself.")
    return found[0]


def read_manifest(carried: Mapping[str, bytes], name: str) -> dict:
    """Read what a PDF says of itself.

    Args:
        carried: what travels inside it.
        name: what to call it in messages.

    Returns:
        The manifest.

    Raises:
        VerifyError: it carries none.
    """
    try:
        manifest = json.loads(carried[MANIFEST])
        whole = release.is_manifest(manifest) and manifest["run_key"] and manifest["report"]
    except (KeyError, ValueError, RecursionError):
        whole = False
    if not whole:
        raise VerifyError(f"{name} carries no {MANIFEST} that can be read, so nothing can be said about it.")
    return manifest


def check_carried(carried: Mapping[str, bytes], manifest: Mapping) -> list[Finding]:
    """Look at what a PDF carries, from the PDF alone.

    Args:
        carried: what travels inside it.
        manifest: what it says of itself.

    Returns:
        Findings: on each file inside, and on the run key.
    """
    files = manifest["files"]
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in carried.items() if name != MANIFEST}
    found = [_finding(digest == files.get(name), f"{name} in the PDF", digest) for name, digest in hashes.items()]
    lost = [name for name in files if name.endswith((".csv", ".json")) and name not in hashes]
    found += [Finding(WRONG, f"{name} is missing from the PDF") for name in lost]
    parts = {part: manifest.get(part) for part in PARTS}
    return [*found, _finding(run_key(parts) == manifest["run_key"], "run key", manifest["run_key"])]


def check_folder(pdf: Path, carried: Mapping[str, bytes], manifest: Mapping) -> list[Finding]:
    """Look at what lies beside a PDF, as far as it belongs to the release.

    Args:
        pdf: the PDF.
        carried: what travels inside it.
        manifest: what it says of itself.

    Returns:
        Findings: on each file of the release that is there, and on the manifest beside the PDF.
    """
    beside = [pdf.parent / name for name in manifest["files"] if (pdf.parent / name).is_file()]
    found = [_finding(file_hash(path) == manifest["files"][path.name], path.name, file_hash(path)) for path in beside]
    outer = release.read_manifest(pdf.parent)
    if outer is None or pdf.name not in outer["files"]:
        return found  # a PDF that was copied elsewhere, or beside another release
    digest = file_hash(pdf)
    same = {**outer, "files": None} == {**manifest, "files": None}
    found.append(_finding(outer["files"][pdf.name] == digest, pdf.name, digest))
    return [*found, _finding(same, f"{MANIFEST} beside the PDF and in it", "")]


def _finding(is_good: bool, what: str, digest: str) -> Finding:
    """Say whether something has the hash that it should have."""
    shown = f" (sha256 {digest[:12]})" if digest else ""
    words = "is as it was published" if is_good else "is not as it was published"
    return Finding(GOOD if is_good else WRONG, f"{what} {words}{shown}")


def check_again(pdf: Path, carried: Mapping[str, bytes], manifest: Mapping, job: Job | None) -> list[Finding]:
    """Build a release again, aside, and compare the bytes.

    Args:
        pdf: the PDF.
        carried: what travels inside it: with the data of the release that it was compared with, it is built again.
        manifest: what it says of itself.
        job: a job with what is at hand today: notebook, values, inputs; None if there is none.

    Returns:
        One finding for each file that is there; or why it cannot be built again.
    """
    if job is None:
        return [Finding(OPEN, f"not built again: there is no report {manifest['report']} here")]
    job = prepare(job)
    parts = ingredients(job.notebook, job.values, job.inputs)
    if run_key(parts) != manifest["run_key"]:
        other = "; ".join(changes(manifest, parts)) or "the run key"
        return [Finding(OPEN, f"not built again: what it was built from is not all at hand. Different: {other}")]
    with own_temporary_files(), tempfile.TemporaryDirectory() as folder:
        again = replace(job, reports=Path(folder), force=True, past=previous.carried(manifest, carried))
        return _compare(pdf, manifest, again)


def _compare(pdf: Path, manifest: Mapping, job: Job) -> list[Finding]:
    """Build a job and compare what comes of it with what was published."""
    outcome = build(job)
    if outcome.status == FAILED:
        return [Finding(WRONG, f"building it again failed ({outcome.error}): {outcome.why}")]
    new = target_of(job)
    wanted = {**manifest["files"], pdf.name: file_hash(pdf)}
    built = {path.name: file_hash(path) for path in new.iterdir() if path.name != MANIFEST}
    return [_again(name, digest, built.get(name)) for name, digest in wanted.items()]


def _again(name: str, digest: str, built: str | None) -> Finding:
    """Say whether a file came out the same."""
    if built is None:
        return Finding(WRONG, f"{name} does not come of building it again")
    same = digest == built
    return Finding(GOOD if same else WRONG, f"{name} built again: {'the same bytes' if same else 'other bytes'}")


def described(manifest: Mapping) -> list[str]:
    """Say what a release was built from.

    Args:
        manifest: what it says of itself.

    Returns:
        Lines of text: title, parameters, notebook, inputs, versions.
    """
    values = ", ".join(f"{name}={value}" for name, value in manifest.get("parameters", {}).items())
    inputs, versions = manifest.get("inputs", {}), manifest.get("dependencies", {})
    return [
        f"title         {manifest.get('title')}",
        f"date          {manifest.get('date') or 'not stated'}",
        f"report        {manifest['report']} ({values})",
        f"run key       {manifest['run_key']}",
        f"notebook      sha256 {manifest.get('notebook')}",
        f"inputs        {len(inputs)} files",
        *(f"              {name}  sha256 {digest}" for name, digest in inputs.items()),
        *(
            f"compared with {name} of {told.get('date') or 'no date'}  sha256 {told.get('sha256')}"
            for name, told in manifest.get(previous.KEY, {}).items()
        ),
        f"library       {manifest.get('library', {}).get('version')}",
        f"dependencies  {', '.join(f'{name} {version}' for name, version in versions.items())}",
    ]


def verify(path: Path, at_hand: Callable[[Mapping], Job | None]) -> tuple[list[str], list[Finding]]:
    """Look at a PDF or a release's folder in every way that is possible here.

    Args:
        path: the PDF, or the folder.
        at_hand: from a manifest, a job with what is at hand of what it was built from; None for nothing.

    Returns:
        Lines that say what it was built from, and the findings.

    Raises:
        UsageError: there is no PDF to be read.
        VerifyError: it carries nothing to be verified by.
    """
    pdf = find_pdf(path)
    carried = read_pdf(pdf)
    manifest = read_manifest(carried, pdf.name)
    found = [*check_carried(carried, manifest), *check_folder(pdf, carried, manifest)]
    if path.is_dir():
        found += [Finding(WRONG, f"{name} is missing") for name in _lost(pdf.parent, manifest)]
        found += _listed(pdf)
    return described(manifest), [*found, *check_again(pdf, carried, manifest, at_hand(manifest))]


def _lost(folder: Path, manifest: Mapping) -> Iterable[str]:
    """List the files of a release that are not in its folder."""
    return (name for name in manifest["files"] if not (folder / name).is_file())


def _listed(pdf: Path) -> list[Finding]:
    """Find fault with the manifest of a release's folder when it cannot be read, or does not list the PDF."""
    outer = release.read_manifest(pdf.parent)
    if outer is None:
        return [Finding(WRONG, f"{MANIFEST} is missing or cannot be read")]
    return [] if pdf.name in outer["files"] else [Finding(WRONG, f"{MANIFEST} does not list {pdf.name}")]


def conclude(findings: Iterable[Finding], name: str) -> None:
    """Raise what findings amount to.

    Args:
        findings: what was found.
        name: what was looked at.

    Raises:
        VerifyError: something is wrong.
    """
    wrong = [each.text for each in findings if each.verdict == WRONG]
    if wrong:
        raise VerifyError(f"{name} is not what was published: {'; '.join(wrong)}.")
