"""Articles in, a timeline of events out; in story order.

>>> import rokasean as ra
>>> ra.__all__[0]
'read_articles'
"""

from importlib import import_module

# Where each public name lives. They are imported when first used: `rokasean --help` must not wait for pandas.
_HOMES = {
    "read_articles": "timeline.read",
    "extract_mentions": "timeline.read",
    "merge_mentions": "timeline.merge",
    "in_year": "timeline.frames",
    "years": "timeline.frames",
    "explain": "timeline.explain",
    "timeline": "timeline.cache",
    "calendar_year": "showing.period",
    "title_block": "showing.headline",
    "key_figures": "showing.headline",
    "brief": "showing.prose",
    "timeline_figure": "showing.figures",
    "years_figure": "showing.figures",
    "years_table": "showing.spans",
    "events_table": "showing.entries",
    "doubts_table": "showing.entries",
    "partners_figure": "showing.figures",
    "partners_table": "showing.tables",
    "partner_years_figure": "showing.figures",
    "partner_years_table": "showing.spans",
    "series_figure": "showing.figures",
    "series_table": "showing.series",
    "topics_figure": "showing.figures",
    "topics_table": "showing.topics",
    "follow_up_table": "showing.tables",
    "announced_table": "showing.tables",
    "frameworks_table": "showing.tables",
    "recalled_table": "showing.tables",
    "inferred_notes": "showing.inferred",
    "sources_table": "showing.sources",
    "set_aside_table": "showing.sources",
    "closed_lists_table": "showing.sources",
    "provenance_table": "showing.sources",
    "previous": "showing.previous",
    "changes_table": "showing.changes",
    "as_figure": "showing.own",
    "as_table": "showing.own",
    "show": "showing.display",
    "attach": "showing.display",
}

__all__ = list(_HOMES)


def __getattr__(name: str):
    """Import a public name from its home on first use; the version is looked up then too, which takes as long."""
    if name == "__version__":
        return import_module("importlib.metadata").version("rokasean")
    if name not in _HOMES:
        raise AttributeError(f"module 'rokasean' has no attribute {name!r}")
    return getattr(import_module(f"rokasean.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """List the public names, for completion in notebooks."""
    return sorted([*__all__, "__version__"])
