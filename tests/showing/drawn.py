"""Any events at all, for tests of what holds whatever the events."""

import datetime

from hypothesis import strategies as st

DAYS = st.dates(datetime.date(2019, 12, 1), datetime.date(2021, 3, 1))
DATES = st.one_of(
    st.none(),
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    st.tuples(DAYS, st.integers(1, 60)).map(lambda pair: f"{pair[0]}/{pair[0] + datetime.timedelta(pair[1])}"),
)
FACTS = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["held", "planned", "cancelled"]),
        "form": st.sampled_from(
            ["meeting", "conference", "exercise", "visit", "agreement", "transfer", "call", "other"]
        ),
        "level": st.sampled_from(["leaders", "ministerial", "vice-ministerial", "military", "working", "none"]),
        "series": st.sampled_from([None, "ADMM-Plus", "ROK-ASEAN Summit", "ROK-Vietnam Dialogue"]),
        "edition": st.sampled_from([None, 1, 12]),
        "within": st.sampled_from([None, "ADMM-Plus", "12th ADMM-Plus"]),
        "parties": st.lists(st.sampled_from(["KR", "ASEAN", "LA", "VN", "PH", "US"]), unique=True),
        "topics": st.lists(st.sampled_from(["cyber", "hadr", "space"]), unique=True),
        "name": st.text("ab <&\"'국ộ", min_size=1, max_size=12).filter(str.strip),
    }
)
EVENTS = st.lists(st.tuples(DATES, FACTS, st.lists(st.sampled_from("abc"), min_size=1, unique=True)), max_size=8)
