"""Mentions to events, and what can be asked of them."""

import sys
from types import ModuleType

from rokasean.timeline.source import source_key

# The code and vocabularies as they were when this process began to use them: what it reads later, it reads with these.
LOADED = source_key()


class _Callable(ModuleType):
    """This package, which answers to a call as well.

    `rokasean.timeline` is a function of the public API and a package of the library. Python puts a package into its
    parent under its name as soon as anything in it is imported, so `rokasean.timeline("seeds")` must work on both.
    """

    def __call__(self, *args, **options):
        """What `rokasean.timeline.cache.timeline` returns."""
        from rokasean.timeline.cache import timeline

        return timeline(*args, **options)


sys.modules[__name__].__class__ = _Callable
