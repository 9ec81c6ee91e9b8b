"""Page -> page for paper with its long tables cut: thousands of rows take minutes and gigabytes to print."""

import re
from html import unescape

# As many rows of a table are printed; the engine takes some 7 ms and 0.25 MB for each.
LONGEST = 200

TABLE = re.compile(r"(<table\b.*?<tbody[^>]*>)(.*?)(</tbody>.*?</table>)", re.DOTALL)
ROW = re.compile(r"<tr\b([^>]*)>.*?</tr>", re.DOTALL)
# Takes classes of a row that its table wants printed before others, and the words that explain such a choice.
FOREMOST = re.compile(r'class="[^"]*\bforemost\b')
EXPLAINED = re.compile(r'<caption[^>]*\bdata-print="([^"]*)"')
ID = re.compile(r'\bid="([^"]*)"')
LINK = re.compile(r'<a\b[^>]*\bhref="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
SAID = "{shown:,} of {every:,} rows are printed here; the web page of this report has them all."


def with_short_tables(page: str, longest: int = LONGEST) -> str:
    """Cut tables that are too long to be printed, and say so where they are.

    Args:
        page: a page as HTML; tables do not nest.
        longest: how many rows a table may have. Beyond that, the rows of class "foremost" are printed, else the first.

    Returns:
        The page. The caption of a table that was cut says how many rows are printed, in its own words where it has
        `data-print`; what linked to a row that is gone is plain text.

    >>> page = "<table><caption>A.</caption><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"
    >>> print(with_short_tables(page, 1).partition("</caption>")[0])
    <table><caption>A. 1 of 2 rows are printed here; the web page of this report has them all.
    """
    gone: set[str] = set()
    short = TABLE.sub(lambda table: _short(table, longest, gone), page)
    return LINK.sub(lambda link: link[2] if unescape(link[1]) in gone else link[0], short) if gone else short


def _short(table: re.Match, longest: int, gone: set[str]) -> str:
    """A table with as many rows as may be; the ids of the others go into a set."""
    rows = list(ROW.finditer(table[2]))
    if len(rows) <= longest:
        return table[0]
    kept = ([row for row in rows if FOREMOST.search(row[1])] or rows)[:longest]
    starts = {row.start() for row in kept}
    gone.update(unescape(name) for row in rows if row.start() not in starts for name in ID.findall(row[0]))
    explained = EXPLAINED.search(table[1])
    words = explained[1] if explained else SAID.format(shown=len(kept), every=len(rows))
    head = table[1].replace("</caption>", f" {words}</caption>", 1)
    return "".join([head, "\n".join(row[0] for row in kept), table[3]])
