"""Which dates of a sentence tell when something happened, and which when it was said."""

import re
from datetime import timedelta

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.phrases import pattern_of
from rokasean.reading.happening.scenes import Scene
from rokasean.reading.vocabulary import load

# "announced on Friday", "said in a statement on Friday": when it was said, not when it happened.
_REPORTED = re.compile(
    pattern_of(load("happenings")["status"]["report"])
    + r"(?: (?:in|at|to|by|during) [^,;.]{1,45})?(?:,? (?:on|late|early|earlier|here|in a (?:statement|release)))*\s*$",
    re.IGNORECASE,
)

# A longer interval is that of a plan or a term of office.
_LONGEST = timedelta(days=100)


def event_dates(scene: Scene) -> list[DateSpan]:
    """The dates of a sentence that may be those of a happening: not when something was said, no year inside a name."""
    named = [(span.start, span.end) for span in scene.series]
    return [
        date
        for date in scene.dates
        if not any(start <= date.start < end for start, end in named)
        and not is_report_date(scene, date)
        and not (date.first and date.last - date.first > _LONGEST and date.precision == "range")
    ]


def is_report_date(scene: Scene, date: DateSpan) -> bool:
    """Whether a date tells when something was said."""
    return bool(_REPORTED.search(scene.text[: date.start - scene.start]))
