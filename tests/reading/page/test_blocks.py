"""What each line of a page is: debris, captions, datelines, credits, and the story among them."""

import pytest

from rokasean.reading.article import parse
from rokasean.reading.page.blocks import KINDS, TELLING
from rokasean.reading.page.captions import is_caption
from rokasean.reading.page.credits import closing_credit, copyright_owner, named_in
from rokasean.reading.page.datelines import agency_in, dateline
from rokasean.reading.page.marks import byline_in, ends_sentence, is_prose, kind_of

LEAD = "South Korea and Vietnam agreed to widen defense cooperation at sea, the ministry said on Wednesday."
MORE = "The two ministers met in Hanoi and spoke about mine clearing and shipbuilding."


def kinds(text):
    return [(block.kind, text[block.start : block.end]) for block in parse(text).blocks]


def test_telling_kinds_are_known_kinds():
    """The kinds that carry events are among the closed list."""
    assert set(KINDS) > TELLING


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Back To Top", "debris"),
        ("Share on Facebook", "debris"),
        ("This website uses cookies to improve your visit. By continuing to browse you accept them.", "debris"),
        ("<Copyright ⓒ The Korea Defense Daily, All rights reserved>", "debris"),
        ("© 2021 The Hanoi Examiner", "debris"),
        ("Photo : YONHAP News", "debris"),
        ("1,204 views", "debris"),
        ("National 1 minute, 34 seconds", "debris"),
        ("https://example.org/news/1", "debris"),
        ("(END)", "debris"),
        ("Story Code: 1100263", "debris"),
        ("Next In World", "tail"),
        ("You may also like:", "box"),
        ("READ: Seoul to sell frigates", "related"),
        ("By Kim Deok-hyun", "byline"),
        ("(Reporting by A. Lee; Editing by B. Davies)", "byline"),
        ("hong@example.com", "byline"),
        ("Kim Tae-hoon, Staff reporter", "byline"),
        ("Sept. 6, 2017 - 09:23 By Yonhap", "date"),
        ("• Saturday, 01 Nov 2025", "date"),
        ("Published : Sept 8, 2021 - 19:15   Updated : Sept 8, 2021 - 19:15", "date"),
        ("The Korea Herald", "credit"),
        ("Ministry of National Defense, Republic of Korea", "credit"),
        ("From the Department of Foreign Affairs", "credit"),
        ("Politics", "heading"),
    ],
)
def test_furniture_is_known_by_its_words(line, kind):
    """Each sort of furniture is told by the line itself."""
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Seoul, Vientiane to exchange military attaches",
        "From Seoul to Hanoi: a voyage of two navies",
        "By the end of next year Manila will have six frigates",
        "ROK and ASEAN hold 21 November 2024 summit in Vientiane",
        "Ministry of National Defense says talks will go on",
        "Ministers share views on the Korean Peninsula",
        "Copying the enemy's tactics, the navy of Laos trained",
        "Korea Herald reporter joins navy for a day at sea",
        LEAD,
        MORE,
    ],
)
def test_headlines_and_sentences_are_no_furniture(line):
    """Words of the vocabulary within a headline or sentence do not make it debris."""
    assert kind_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Vice Minister Park (right) attends a dialogue in this photo provided by the ministry. (Yonhap)",
        "Kim, second from left, at the ministry. (Photo: tienphong.vn)",
        "Participants in the 2016 dialogue in a file photo (Yonhap)",
        "Soldiers learn how mines are cleared in Pune.Twitter/SpokespersonMoD",
        "The two ministers at Wisma Pertahanan. — Bernama pic",
        "President Lee at a press conference, November 1, 2025. REUTERS/Some Body",
        "Defense Minister Suh Wook (Ministry of National Defense)",
        "Officials pose (front row, 2nd from L) in Hanoi.",
    ],
)
def test_captions_say_so_themselves(line):
    """A photo credit, a side or the word photo makes a caption."""
    assert is_caption(line, len(line.split()))


@pytest.mark.parametrize(
    "line",
    [LEAD, MORE, "He met the minister (a general) in Hanoi.", "The right to sail, he said, is theirs (ADMM-Plus)."],
)
def test_sentences_are_no_captions(line):
    """Brackets and the word right alone make none."""
    assert not is_caption(line, len(line.split()))


@pytest.mark.parametrize(
    ("line", "front", "agency"),
    [
        ("SEOUL, Nov. 18 (Yonhap) -- The ministers", "SEOUL, Nov. 18 (Yonhap) -- ", "Yonhap"),
        ("GYEONGJU, South Korea (Reuters) -South Korea", "GYEONGJU, South Korea (Reuters) -", "Reuters"),
        ("Hanoi (VNA) – Vietnam's", "Hanoi (VNA) – ", "VNA"),
        ("KUALA LUMPUR, April 27 — Malaysia", "KUALA LUMPUR, April 27 — ", None),
        ("KUALA LUMPUR: Closer", "KUALA LUMPUR: ", None),
        ("SEOUL – The Korean", "SEOUL – ", None),
        ("Seoul, Nov 19 Vice Defence", "Seoul, Nov 19 ", None),
        ("23 September 2015 - Senior", "23 September 2015 - ", None),
        ("PANO - The", "PANO - ", "PANO"),
        ("Sept. 6 (UPI) -- South", "Sept. 6 (UPI) -- ", "UPI"),
        ("SEOUL, October 18. /TASS/. The", "SEOUL, October 18. /TASS/. ", "TASS"),
        ("MOSCOW (UrduPoint News / Sputnik - 27th April, 2022) Ties", "MOSCOW (UrduPoint News / Sputnik - 27th April, 2022) ", "UrduPoint News / Sputnik - 27th April, 2022"),
        ("BANDAR SERI BEGAWAN, 10 November (Borneo Wire) – The", "BANDAR SERI BEGAWAN, 10 November (Borneo Wire) – ", "Borneo Wire"),
        ("Taipei (CNA (Taiwan)) -- The", "Taipei (CNA (Taiwan)) -- ", "CNA (Taiwan)"),
        ("HANOI, May 5. /NDO/VNA/. The", "HANOI, May 5. /NDO/VNA/. ", "NDO/VNA"),
        ("SEOUL, Sept. 6, Kyodo - The", "SEOUL, Sept. 6, Kyodo - ", "Kyodo"),
        ("JAKARTA, KOMPAS.com - The", "JAKARTA, KOMPAS.com - ", "KOMPAS.com"),
    ],
)  # fmt: skip
def test_datelines_in_the_ways_of_agencies(line, front, agency):
    """The dateline is cut where it ends, and its agency is read."""
    assert dateline(line)[0] == front
    assert agency_in(front) == agency


@pytest.mark.parametrize(
    "line",
    [
        "Seoul, which hosts the dialogue, said so.",
        "ASEAN — the bloc of ten — welcomed the plan.",
        "For Rear-Admiral (RADM) Edwin Leong, it was a success.",
        "South Korea's air force (ROKAF) - with two jets - took part.",
        "On Nov. 18, South Korea and Laos met.",
        "In 2021, the two sides met.",
        "Kim (right) and Park met.",
        "The minister: a portrait of a sailor.",
    ],
)
def test_sentences_begin_without_a_dateline(line):
    """Dashes, brackets and dates within a first sentence make none."""
    assert dateline(line) is None


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("They met. (Yonhap)", "Yonhap"),
        ("They met. VNA/VNS", "VNA/VNS"),
        ("They met. — Bernama", "Bernama"),
        ("They met./. VNA", "VNA"),
        ("They met. (Yonhap News)", "Yonhap"),
        ("They met, Yonhap", None),
        ("They met at the ADMM (ADMM).", None),
        ("He spoke to Reuters.", None),
    ],
)
def test_a_closing_credit_is_told_from_a_mention(end, name):
    """An agency after the last full stop or in brackets is a credit; one within the sentence is not."""
    found = closing_credit(end, 0, len(end))
    assert (found[1] if found else None) == name


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Copyright (c) Yonhap News Agency prohibits its content from being redistributed", "Yonhap"),
        ("© 2021 The Korea Herald. All rights reserved.", "The Korea Herald"),
        ("Copyright © ANTARA 2024", "Antara"),
        ("Copyright 2021. All rights reserved.", None),
    ],
)
def test_the_owner_of_a_copyright(line, owner):
    """The owner is read without the words around it."""
    assert copyright_owner(line) == owner


def test_bylines_and_names_in_lines():
    """Names end where addresses, editors and agencies begin."""
    assert byline_in("By Chul-Hwan, Kim < >") == "Chul-Hwan, Kim"
    assert byline_in("(Reporting by A. Lee and B. KimEditing by C. Davies)") == "A. Lee and B. Kim"
    assert named_in("Read on with a Shephard account") == "Shephard"
    assert named_in("Shepherds of the hills") is None


def test_prose_is_told_from_headlines():
    """A paragraph ends a sentence or is long; a cut headline and a single question are none."""
    assert is_prose(LEAD)
    assert not is_prose("Minister goes home with pledge of closer military ties with members...")
    assert not is_prose("Will Seoul and Hanoi really widen their defense ties?")
    assert not ends_sentence("Talks held with the U.S.")


def test_a_doubled_caption_is_one_caption_and_debris():
    """The second of two equal paragraphs is set aside, the first stands under a picture."""
    shown = "Minister Kim at his inauguration in the headquarters of the ministry in Seoul on Oct. 19."
    found = kinds(f"Ministers meet in Hanoi today\n\n{shown}\n{shown}\n\n{LEAD}\n\n{MORE}")
    assert [kind for kind, _ in found] == ["title", "caption", "debris", "lead", "body"]


def test_a_credited_paragraph_is_a_caption_while_the_story_goes_on():
    """Within a story an agency's credit belongs to a picture; at its end, to the story."""
    found = kinds(f"Ministers meet in Hanoi today\n\n{MORE} (Yonhap)\n\n{LEAD}\n\n{MORE} (Yonhap)")
    assert [kind for kind, _ in found] == ["title", "caption", "lead", "body", "credit"]


def test_other_stories_after_the_end_are_related():
    """After a marker nothing tells, whatever it says; after a box within the story, the story goes on."""
    other = "Factbox: navies of the region\nKorea sells ships to Manila in a deal signed today"
    found = dict(
        map(
            reversed,
            kinds(
                f"{LEAD}\n\n{MORE}\n\nNext In World\n\n{other}\nTwo ships collided off Laos, officials said on Friday."
            ),
        )
    )
    assert {found[line] for line in [*other.split("\n"), "Two ships collided off Laos, officials said on Friday."]} == {
        "related"
    }
    again = kinds(
        f"{LEAD}\n\nRelated stories\n\n{other}\n\n{MORE} They will meet again next year in Seoul, and both navies will train."
    )
    assert [kind for kind, _ in again] == ["lead", "related", "related", "related", "body"]


def test_standfirsts_headings_and_lists_of_the_story():
    """Lines under the headline sum up; a short line between paragraphs is a heading; bullets are the story's."""
    found = kinds(
        f"Ministers meet in Hanoi today\n\nFrigates and mines on the agenda\n\n{LEAD}\n\nA new era\n\n{MORE}\n\n- Mine clearing\n\n{MORE} Again."
    )
    assert [kind for kind, _ in found] == ["title", "standfirst", "lead", "heading", "body", "body", "body"]


def test_bullets_before_the_story_are_other_headlines():
    """A list above the headline is a list of other stories."""
    found = kinds(
        f"- Actor wins prize in Cannes\n- Korea, Laos to hold defense talks soon\nMinisters meet in Hanoi today\n{LEAD}"
    )
    assert [kind for kind, _ in found] == ["related", "related", "title", "lead"]


def test_offsets_of_a_dateline_and_credit_stand_in_the_text():
    """Evidence can always be cut out of the unchanged text."""
    text = f"\ufeff  Ministers meet in Hanoi today \r\n\r\n SEOUL, Nov. 18 (Yonhap) -- {LEAD} (Yonhap)\r\n"
    assert kinds(text) == [
        ("title", "Ministers meet in Hanoi today"),
        ("dateline", "SEOUL, Nov. 18 (Yonhap) --"),
        ("lead", LEAD),
        ("credit", "(Yonhap)"),
    ]
