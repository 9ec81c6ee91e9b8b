"""The script of a page, and the policy that lets it run: nothing else may."""

import base64
import hashlib
import html
import re

import pytest

from rokasean.publishing.document import Document
from rokasean.publishing.export import html_page, print_page
from rokasean.publishing.scripting import SCRIPT

ROWS = "".join(f'<tr data-kind="k{number % 2}"><th scope="row">Row {number}</th></tr>' for number in range(5))
TABLE = (
    '<table id="t"{}><caption>Rows</caption><thead><tr><th scope="col"{}>Row</th></tr></thead><tbody>{}</tbody></table>'
)
PLAIN = Document("Plain", TABLE.format("", "", ROWS))
HANDLED = Document("Handled", TABLE.format(' data-things="rows"', ' data-sort=""', ROWS))


def policy(page: str) -> dict[str, str]:
    """The directives of a page's policy."""
    told = html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1])
    return dict(part.strip().split(" ", 1) for part in told.split(";"))


def scripts(page: str) -> list[str]:
    """What a browser would run."""
    return re.findall(r"<script>(.*?)</script>", page, re.DOTALL)


def test_a_table_that_asks_for_it_brings_the_script():
    """One script, for all tables of the page, after all of them."""
    page = html_page(HANDLED)
    assert scripts(page) == [SCRIPT.read_text(encoding="utf-8").strip()]
    assert page.index("<script>") > page.rindex("</table>")


def test_policy_lets_that_script_run_and_no_other():
    """By the hash of what stands between the tags, to the letter."""
    page = html_page(HANDLED)
    digest = base64.b64encode(hashlib.sha256(scripts(page)[0].encode()).digest()).decode()
    assert policy(page)["script-src"] == f"'sha256-{digest}'"
    assert policy(page)["default-src"] == "'none'"


@pytest.mark.parametrize("word", ["unsafe-eval", "unsafe-hashes", "strict-dynamic", "http:", "https:", "*"])
def test_policy_opens_no_other_way(word):
    """To no code and no place."""
    assert all(word not in allowed.split() and word not in allowed for allowed in policy(html_page(HANDLED)).values())


def test_page_without_such_a_table_runs_nothing():
    """And its policy names no script at all, so that the default forbids it."""
    page = html_page(PLAIN)
    assert "<script" not in page and "script-src" not in policy(page)


def test_page_without_script_holds_every_row_and_no_control():
    """What the script needs it makes itself."""
    page = re.sub(r"<script>.*?</script>", "", html_page(HANDLED), flags=re.DOTALL)
    assert [f">Row {number}</th>" in page for number in range(5)] == [True] * 5
    body = page[page.index("<body>") :]
    assert not re.search(r"<(input|select|button|output|form|noscript)\b|<[^>]*\shidden\b", body)


def test_pdf_gets_no_script():
    """Its engine runs none, and its page shows no trace of one."""
    assert "<script" not in print_page(HANDLED) and ".tools" not in print_page(HANDLED)


def test_script_is_small_and_asks_for_nothing():
    """It reads the page that it stands in; it fetches, stores and evaluates nothing."""
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(source.encode()) < 12_000
    assert not re.search(r"fetch|XMLHttpRequest|import\b|eval|Storage|cookie|innerHTML|https?:|Date\b|random", source)
    assert "</script" not in source
