"""Reading without the search for cycles of objects, of which it makes none."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def uncollected(read: Callable[P, T]) -> Callable[P, T]:
    """A function during which Python looks for no cycles of objects.

    An article is read into some ten thousand records that know no one who knows them: all go when the last that holds
    them goes. To look through them again and again for cycles that nobody else would clear costs a twentieth of the
    time of reading. When an article is read, or reading fails, the search is on again if it was on before.

    Args:
        read: what reads one article, and leaves no cycles behind.

    >>> uncollected(gc.isenabled)(), gc.isenabled()
    (False, True)
    """

    @wraps(read)
    def undisturbed(*args: P.args, **named: P.kwargs) -> T:
        """Read, and search for cycles again afterwards."""
        if not gc.isenabled():
            return read(*args, **named)
        gc.disable()
        try:
            return read(*args, **named)
        finally:
            gc.enable()

    return undisturbed
