"""Folder to articles, articles to mentions, as tables."""

import pytest

from rokasean.errors import NothingToReadError
from rokasean.reading.article import read_articles as read
from rokasean.timeline.frames import check_frame
from rokasean.timeline.read import article_of, extract_mentions, read_articles


def test_every_article_has_a_row(seeds):
    """Read ones and quarantined ones, sorted by file."""
    articles = check_frame(read_articles(seeds), "articles")
    assert articles["file"].tolist() == sorted(path.name for path in seeds.glob("*.txt"))
    assert set(articles["status"]) == {"read"}


def test_a_row_holds_all_that_its_article_does(seeds):
    """So that mentions can be extracted from the table alone."""
    rows = read_articles(seeds).to_dict("records")
    assert [article_of(row) for row in rows] == read(seeds)


def test_a_bad_file_is_a_row_with_its_problem(tmp_path):
    """And nothing is extracted from it; two of the same kind are two rows."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "empty-too.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    articles = read_articles(tmp_path)
    assert set(articles["status"]) == {"quarantined"}
    assert all(file in problem for file, problem in zip(articles["file"], articles["problem"], strict=True))
    assert extract_mentions(articles).empty


def test_the_same_file_twice_counts_once(tmp_path, seeds):
    """A copy is set aside, and the story is not told twice."""
    data = (seeds / "002_cc191f8cfcb2935b.txt").read_bytes()
    (tmp_path / "a.txt").write_bytes(data)
    alone = extract_mentions(read_articles(tmp_path))
    (tmp_path / "b.txt").write_bytes(data)
    articles = read_articles(tmp_path)
    assert articles["status"].tolist() == ["read", "quarantined"]
    assert extract_mentions(articles).to_dict("records") == alone.to_dict("records")


def test_mentions_are_a_valid_table_with_verbatim_evidence(seeds):
    """Offsets count characters of the text as it stands, and the rules are told for each cell."""
    articles = read_articles(seeds)
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    mentions = check_frame(extract_mentions(articles), "mentions")
    assert len(mentions) > 0
    for one in mentions.to_dict("records"):
        assert texts[one["article_id"]][one["start"] : one["end"]] == one["exact"]
        assert {"date", "status"} <= {rule["field"] for rule in one["rules"]}


def test_a_folder_without_articles_is_an_error(tmp_path):
    """Nothing to read."""
    with pytest.raises(NothingToReadError):
        read_articles(tmp_path)
