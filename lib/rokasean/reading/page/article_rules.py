"""By what rules a page's title, publisher and date are read, with examples that run as tests."""

from rokasean.reading.article import Article
from rokasean.reading.rules import Rule

_STORY = "South Korea and Laos agreed on Thursday to widen their defense ties, the ministry said."

RULES = (
    Rule(
        "article.title",
        "The headline is the line before the story that has most words in common with it, or the first one nearly as"
        " likely; labels of fewer than four words, menus, captions and lists of other headlines are none.",
        examples=(
            (f"Politics\nMenu\nSeoul, Vientiane widen defense ties\n\n{_STORY}", "Seoul, Vientiane widen defense ties"),
            (f"- Actor wins prize in Cannes\nSeoul and Laos widen ties\n{_STORY}", "Seoul and Laos widen ties"),
        ),
        refuses=(f"Exercise Force-18\n\n{_STORY}",),
    ),
    Rule(
        "article.publisher",
        "The publisher is named by, in this order: a stated source or a name alone on its line, the copyright, a"
        " byline, the dateline's agency, the credit that closes the story, a name in the page's furniture.",
        examples=(
            (f"SEOUL (Yonhap) -- {_STORY}", "Yonhap"),
            (f"{_STORY} VNA/VNS", "VNA/VNS"),
            (f"{_STORY}\n\n© 2021 The Korea Herald", "The Korea Herald"),
        ),
        refuses=(f"{_STORY[:-1]}, according to Yonhap.", f"Photo : YONHAP News\n\n{_STORY}"),
    ),
    Rule(
        "article.published",
        "The publication date is the one that the page states, else that of the header stored with it, of its address,"
        " of the dateline, or the day of its last change; never a photo's or a member's, and the"
        " page's own clock only where the story tells of that day.",
        examples=(
            (f"Published : Sept 8, 2021 - 19:15   Updated : Sept 9, 2021\n\n{_STORY}", "2021-09-08 stated"),
            (f"SEOUL, Nov. 18, 2021 (Yonhap) -- {_STORY}", "2021-11-18 dateline"),
            (f" date 2021-11-19 {_STORY}", "2021-11-19 crawl header"),
            (f"Updated: 2013-10-10 10:42:37 KST\n\n{_STORY}", "2013-10-10 updated"),
        ),
        refuses=(
            f"Screen Shot 2014-06-20 at 10.42.22 AM\n\n{_STORY}",
            f"- Joined\n- May 5, 2010\n\n{_STORY}",
            f"08/09/2021\n\n{_STORY}",
            f"SEOUL, Nov. 18 (Yonhap) -- {_STORY}",
        ),
    ),
    Rule(
        "article.year-of-dateline",
        "A dateline without a year has the year of the page's date; else the one in which its day falls on the weekday"
        " that the story names, in the two years before one that the text speaks of as still to come; else none.",
        examples=((f"SEOUL, June 30 (Yonhap) -- {_STORY} An office will open in 2017.", "2016-06-30 dateline"),),
        refuses=(
            f"SEOUL, June 30 (Yonhap) -- {_STORY} An office was opened in 2015.",
            f"SEOUL, June 30 (Yonhap) -- {_STORY} An office will open in 2021.",
        ),
    ),
)


def shown(article: Article, rule: str) -> str:
    """What a rule made of a page, as its examples write it; empty where it found nothing.

    >>> from rokasean.reading.article import parse
    >>> shown(parse("SEOUL (Yonhap) -- The ministers met."), "article.publisher")
    'Yonhap'
    """
    if rule == "article.title":
        return article.title or ""
    if rule == "article.publisher":
        return article.publisher or ""
    return f"{article.published} {article.published_basis}" if article.published else ""
