"""Work counted instead of timed: the same figure on every machine, however loaded it is."""

import sys
from collections.abc import Callable


def calls(function: Callable[[], object]) -> int:
    """How many calls a function makes, of Python's functions and of built-in ones.

    >>> calls(lambda: [abs(one) for one in range(100)]) > 100
    True
    """
    count = 0

    def note(frame, event, argument) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count
