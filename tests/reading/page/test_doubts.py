"""What is doubtful in an article that is read is said, with how to mend it."""

from datetime import date

import pytest

from rokasean.reading.article import read_article
from rokasean.reading.page.doubts import lost_too_much

STORY = "The defence ministers of South Korea and Vietnam met in Hanoi on Thursday and spoke of peacekeeping. " * 3


def problem_of(tmp_path, text: str, known: dict | None = None) -> tuple[str, str | None]:
    """The status and problem of a file."""
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")
    article = read_article(path, known)
    return article.status, article.problem


def test_a_dateline_without_a_year_asks_for_it(tmp_path):
    """The message names the field and the file that settle it."""
    status, problem = problem_of(tmp_path, f"HANOI, March 14 (VNA) -- {STORY}")
    assert status == "read"
    assert problem == (
        "page.txt has a dateline without a year, “March 14”; say `published` of this file in articles.toml."
    )


@pytest.mark.parametrize("text", [f"HANOI, March 14, 2024 (VNA) -- {STORY}", f"HANOI (VNA) -- {STORY}", STORY])
def test_other_articles_have_no_doubt(tmp_path, text):
    """With a year, without a day, or without a dateline."""
    assert problem_of(tmp_path, text) == ("read", None)


def test_a_year_that_is_known_leaves_no_doubt(tmp_path):
    """articles.toml says when it was published."""
    known = {"published": date(2024, 3, 14)}
    assert problem_of(tmp_path, f"HANOI, March 14 (VNA) -- {STORY}", known) == ("read", None)


def test_damaged_characters_are_counted_and_found(tmp_path):
    """The article is read, and says where it is damaged."""
    status, problem = problem_of(tmp_path, STORY.replace("Hanoi", "H\ufffdnoi", 1))
    assert status == "read"
    assert "has a damaged character, the first one after “" in problem
    assert "Vietnam met in H”" in problem


def test_a_text_full_of_damage_is_not_read(tmp_path):
    """Too much is missing to trust what is left."""
    status, problem = problem_of(tmp_path, STORY.replace("e", "\ufffd"))
    assert status == "quarantined"
    assert "is damaged" in problem
    assert lost_too_much(STORY) is None
