"""Words in another language are marked where their script leaves no doubt, and nowhere else."""

import pytest

from rokasean.publishing.document import document
from rokasean.publishing.languages import with_languages


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("국방부", '<span lang="ko">국방부</span>'),
        ("한", '<span lang="ko">한</span>'),
        ("the 제11차 회의 opened", 'the <span lang="ko">제11차 회의</span> opened'),
        ("A 한국. B", 'A <span lang="ko">한국</span>. B'),
        ("Hội nghị", '<span lang="vi">Hội</span> nghị'),
        ("trưởng", '<span lang="vi">trưởng</span>'),
        ("(Việt Nam)", '(<span lang="vi">Việt</span> Nam)'),
    ],
)
def test_marks_what_the_script_tells(words, marked):
    """Korean by Hangul, Vietnamese by letters that no other language has."""
    assert with_languages(f"<p>{words}</p>") == f"<p>{marked}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>café, Timor-Leste, São Paulo, Đoković</p>",
        '<p title="한국 회의">a meeting</p>',
        "<svg><text>한국</text></svg>",
        "<title>한국</title>",
        "<style>p::before { content: '한국' }</style>",
        "<p>Garuda Shield, Kopassus, Bersama Lima</p>",
    ],
)
def test_leaves_the_rest_alone(html):
    """Neither marks of other languages, nor names without any, nor what is no running text."""
    assert with_languages(html) == html


def test_reaches_head_and_body_of_a_document():
    """What a notebook shows is marked wherever it stands."""
    import nbformat.v4 as v4

    cell = v4.new_markdown_cell('<header class="titleblock"><h1>한국</h1></header>\n\n## Two\n\nHello 한국')
    page = document(v4.new_notebook(cells=[cell]))
    assert (page.title, '<span lang="ko">한국</span>' in page.header, page.body.count('<span lang="ko">')) == (
        "한국",
        True,
        1,
    )
