"""Progress bars, on a terminal only: none where nobody watches."""

import sys
from collections.abc import Iterable, Sequence


def bar(articles: Sequence) -> Iterable:
    """Give articles one by one, with a progress bar on the terminal."""
    from tqdm import tqdm

    return tqdm(articles, unit=" articles", file=sys.stderr, disable=None, leave=False)


def bar_of(total: int):
    """Make a progress bar for so many reports."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # no thread of its own: processes are started beside it
    return tqdm(total=total, unit=" reports", file=sys.stderr, disable=None, leave=False)


def is_watched() -> bool:
    """Whether somebody sits at a terminal and sees what a command prints."""
    return sys.stdout.isatty() or sys.stderr.isatty()
