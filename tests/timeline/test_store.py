"""Tables on disk."""

import datetime

import pytest
from rows import SUH, row, table

from rokasean.timeline.frames import frame
from rokasean.timeline.merge import merge_mentions
from rokasean.timeline.store import read_table, write_table

MENTIONS = table(
    row("a", people=[SUH], rules=[{"field": "date", "rule": "x"}], exact="Ngô Xuân Lịch\r\n한국\u00ad", edition=3),
    row("b", None, published=datetime.date(2024, 11, 22), parties=[]),
)
PLAN = table(row("a", status="planned", edition=3, series="s"), row("b", edition=3, series="s", mode="online"))


@pytest.mark.parametrize(
    ("made", "name"),
    [(MENTIONS, "mentions"), (merge_mentions(PLAN), "events"), (frame([], "articles"), "articles")],
)
def test_a_table_comes_back_as_it_was(tmp_path, made, name):
    """Cell for cell and type for type; numbers and None inside records too."""
    write_table(made, name, tmp_path / "t.parquet")
    back = read_table(tmp_path / "t.parquet", name)
    assert back.to_dict("records") == made.to_dict("records")
    assert back.dtypes.equals(made.dtypes)


def test_a_table_of_another_kind_is_refused(tmp_path):
    """Mentions are no events."""
    write_table(MENTIONS, "mentions", tmp_path / "t.parquet")
    with pytest.raises(ValueError, match="events"):
        read_table(tmp_path / "t.parquet", "events")


def test_a_failed_write_leaves_what_was_there(tmp_path):
    """And no half file beside it."""
    path = tmp_path / "t.parquet"
    write_table(MENTIONS, "mentions", path)
    before = path.read_bytes()
    broken = MENTIONS.copy()
    broken["name"] = [object(), "b"]
    with pytest.raises(Exception, match="object"):
        write_table(broken, "mentions", path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["t.parquet"]
