"""What articles.toml says of the files beside it."""

from datetime import date

import pytest

from rokasean.reading.article import read_articles
from rokasean.reading.page.known import KnownFactsError, read_known

STORY = (
    "Ministers meet in Hanoi\n\nBy Yonhap\n\nSouth Korea and Vietnam agreed on Thursday to widen their defense ties."
)


@pytest.fixture
def folder(tmp_path):
    """A folder with one article."""
    (tmp_path / "a.txt").write_text(STORY)
    return tmp_path


def test_what_it_says_overrules_the_text_and_is_marked(folder):
    """Each field is taken, the date with its own basis, and the names of the fields are kept."""
    (folder / "articles.toml").write_text(
        '["a.txt"]\nurl = "https://example.org/a"\npublisher = "The Hanoi Examiner"\npublished = 2021-11-18\ntitle = "Talks"\n'
    )
    article = read_articles(folder)[0]
    assert (article.url, article.publisher, article.title) == ("https://example.org/a", "The Hanoi Examiner", "Talks")
    assert (article.published, article.published_basis) == (date(2021, 11, 18), "articles.toml")
    assert article.known == ("published", "publisher", "title", "url")


def test_what_it_leaves_out_comes_from_the_text(folder):
    """A file of one field settles that field only."""
    (folder / "articles.toml").write_text('["a.txt"]\npublished = "2021-11-18"\n')
    article = read_articles(folder)[0]
    assert (article.title, article.publisher, article.known) == ("Ministers meet in Hanoi", "Yonhap", ("published",))


def test_without_the_file_nothing_is_known(folder):
    """No articles.toml is no error."""
    assert read_known(folder) == {}
    assert read_articles(folder)[0].known == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('["a.txt"', "is not valid TOML"),
        ('["b.txt"]\ntitle = "x"', "holds no file 'b.txt'"),
        ('["a.txt"]\nauthor = "x"', "unknown field 'author'"),
        ('["a.txt"]\npublished = "last week"', "write a date as 2024-11-22"),
        ('["a.txt"]\npublished = 2021', "write a date as 2024-11-22"),
        ('["a.txt"]\ntitle = 5', "write a text"),
        ('["a.txt"]\ntitle = " "', "write a text"),
        ('title = "x"', "stands outside a table"),
    ],
)
def test_a_mistake_in_it_is_named_with_the_file_and_what_to_do(folder, content, message):
    """A wrong articles.toml is an error of use, never read in silence."""
    (folder / "articles.toml").write_text(content)
    with pytest.raises(KnownFactsError, match=message) as raised:
        read_articles(folder)
    assert "articles.toml" in str(raised.value)
    assert raised.value.exit_status == 2


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "example.org"])
def test_an_address_that_is_no_web_address_is_refused(tmp_path, url):
    """A report never links to a script."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "articles.toml").write_text(f'["a.txt"]\nurl = "{url}"\n')
    with pytest.raises(KnownFactsError, match="https://"):
        read_known(tmp_path)
