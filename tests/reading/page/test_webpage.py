"""Web pages, with and without the library that reads them."""

import builtins
import sys

import pytest

from rokasean.reading.article import read_article, read_articles
from rokasean.reading.page.webpage import is_web_page

STORY = "South Korea and Vietnam agreed on Thursday to widen their defense ties, the ministry in Seoul said. " * 3
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ministers meet in Hanoi</title>
<meta property="og:title" content="Ministers meet in Hanoi"><meta property="og:site_name" content="The Hanoi Examiner">
<meta property="article:published_time" content="2021-11-18T09:00:00+09:00">
<link rel="canonical" href="https://example.org/talks"></head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Ministers meet in Hanoi</h1>
<p>{STORY}</p><p>They will meet again next year, and both navies will take part in an exercise at sea.</p></article>
<footer>Copyright 2021</footer></body></html>"""


def test_a_page_is_told_by_its_beginning():
    """HTML under another name is a page; a text with a tag in it is none."""
    assert is_web_page("\ufeff\n<HTML>") and is_web_page('<?xml version="1.0"?>\n<!DOCTYPE html>')
    assert not is_web_page("<Copyright The Korea Defense Daily>")


@pytest.mark.parametrize("name", ["talks.html", "talks.htm", "talks.txt"])
def test_without_the_extra_a_page_is_set_aside_and_the_extra_named(tmp_path, monkeypatch, name):
    """The reason names the extra and the command that installs it; other articles are read."""
    importing = builtins.__import__

    def without(wanted, *args, **kwargs):
        if wanted == "trafilatura":
            raise ImportError(wanted)
        return importing(wanted, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    (tmp_path / name).write_text(PAGE)
    (tmp_path / "other.txt").write_text(STORY)
    problems = {article.file: article.problem for article in read_articles(tmp_path)}
    assert "rokasean[html]" in problems[name]
    assert problems["other.txt"] is None


def test_a_page_is_read_with_what_its_head_says(tmp_path):
    """Title, publisher, date and address come from the head, the story from the body."""
    (tmp_path / "talks.html").write_text(PAGE)
    article = read_article(tmp_path / "talks.html")
    assert (article.status, article.title, article.publisher) == (
        "read",
        "Ministers meet in Hanoi",
        "The Hanoi Examiner",
    )
    assert (article.published.isoformat(), article.published_basis) == ("2021-11-18", "page head")
    assert article.url == "https://example.org/talks"
    assert "exercise at sea" in article.text and "Copyright" not in article.text


def test_a_page_without_a_story_is_set_aside(tmp_path):
    """A page of navigation alone has nothing to read."""
    (tmp_path / "menu.html").write_text("<!DOCTYPE html><html><body></body></html>")
    assert "without a story" in read_article(tmp_path / "menu.html").problem
