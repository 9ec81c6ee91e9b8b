"""Mentions of whole articles: what is one happening, what is part of another, and what is none of ours."""

import json

import pytest
from counting import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from rokasean.reading.article import parse, read_article
from rokasean.reading.happening.parties import focus_of
from rokasean.reading.happening.scenes import read_scenes
from rokasean.reading.mentions import Mention, read_mentions
from rokasean.reading.records import record

PAGE = "Published : Nov 22, 2024\n\nSEOUL, Nov. 22 (Yonhap) -- "

VISIT = (
    "Defense Minister Han Min-koo will make a six-day trip to the Philippines and Indonesia next week, his ministry in "
    "Seoul said Friday.\n\nHan will leave for Manila on Tuesday and meet his Philippine counterpart, Voltaire Gazmin, on "
    "Wednesday. He will then travel to Jakarta on Thursday for talks with Indonesian Defense Minister Ryamizard "
    "Ryacudu.\n\nSouth Korea delivered 12 FA-50 jets to the Philippines in May 2017."
)
FORUM = (
    "South Korea's Vice Defense Minister Kim Seon-ho attended the 10th ASEAN Defence Ministers' Meeting-Plus "
    "(ADMM-Plus) in Jakarta, Indonesia, on Nov. 16, 2023.\n\nOn the margins of the meeting, Vice Minister Kim held "
    "separate talks with his counterparts from Thailand and New Zealand, and met Lao Defense Minister Chansamone "
    "Chanyalath.\n\nThe ADMM-Plus was launched in 2010."
)
DIALOGUE = (
    "South Korea and Vietnam held vice ministerial defense talks in Hanoi on Thursday, the defense ministry said.\n\n"
    "During the eighth round of the South Korea-Vietnam Strategic Defense Dialogue, Vice Minister Park Jae-min and his "
    "Vietnamese counterpart, Nguyen Chi Vinh, spoke of the peninsula.\n\nFollowing the meeting, Park paid a courtesy "
    "call on Vietnamese Defense Minister Ngo Xuan Lich.\n\nThe annual dialogue was launched in 2012. The next meeting "
    "will take place in Seoul next year."
)


def mentions(story: str) -> list[Mention]:
    """What a story on a page of 22 November 2024 tells."""
    return read_mentions(parse(PAGE + story, "made-up.txt"))


def found(story: str, **cells) -> list[Mention]:
    """The mentions of a story with certain cells."""
    return [one for one in mentions(story) if all(getattr(one, name) == cell for name, cell in cells.items())]


class TestOneHappening:
    """The same happening told several times is one mention."""

    def test_talks_and_the_round_of_the_dialogue_are_one(self):
        """The lead's talks and the body's eighth round are one meeting, with the facts of both."""
        (meeting,) = found(DIALOGUE, salience="main", series="ROK-Vietnam Defense Strategic Dialogue")
        assert (meeting.edition, meeting.date, meeting.city, meeting.level) == (
            8,
            "2024-11-21",
            "Hanoi",
            "vice-ministerial",
        )

    def test_a_courtesy_call_is_another_one(self):
        """Who was called on after the talks was not at the talks, and the call is of the same day."""
        (call,) = [one for one in mentions(DIALOGUE) if any(person.name == "Ngo Xuan Lich" for person in one.people)]
        assert (call.form, call.date, call.series) == ("meeting", "2024-11-21", None)

    def test_the_launch_and_the_next_meeting_stand_apart(self):
        """2012 is background; next year's is upcoming."""
        assert [one.date for one in found(DIALOGUE, salience="background")] == ["2012"]
        assert [(one.date, one.city) for one in found(DIALOGUE, salience="upcoming")] == [("2025", "Seoul")]

    def test_a_headline_adds_no_happening(self):
        """A headline and its story tell one happening."""
        story = "South Korea and Laos held defense talks in Vientiane on Nov. 21, 2024."
        page = f"S. Korea, Laos hold defense talks\n\nPublished : Nov 22, 2024\n\n{story}\n\nThe talks were short."
        assert len(read_mentions(parse(page, "made-up.txt"))) == 1


class TestForum:
    """What is held on the sidelines of a forum."""

    def test_each_partner_is_a_meeting_of_its_own(self):
        """Thailand and Laos count, New Zealand does not."""
        partners = {one.parties for one in mentions(FORUM) if one.within}
        assert partners == {("KR", "TH"), ("KR", "LA")}

    def test_it_takes_over_date_and_place(self):
        """Date and place are those of the host, and say so."""
        for one in mentions(FORUM):
            if one.within:
                assert (one.date, one.date_basis, one.city, one.country) == ("2023-11-16", "host", "Jakarta", "ID")
                assert ("date", "date.of-host") in one.rules

    def test_the_forum_is_reported(self):
        """The forum that the article attends is main, with edition and series."""
        (forum,) = [one for one in mentions(FORUM) if one.edition == 10]
        assert (forum.salience, forum.series, forum.level) == ("main", "ADMM-Plus", "ministerial")

    def test_its_launch_is_dated_by_its_year(self):
        """The launch is background and has no place."""
        (launch,) = [one for one in mentions(FORUM) if one.date == "2010"]
        assert (launch.salience, launch.status, launch.city) == ("background", "held", None)


class TestTrip:
    """A preview of a journey with several stops."""

    def test_stops_are_no_visits_of_their_own(self):
        """One visit, two meetings, each where the traveller is then."""
        planned = [(one.form, one.parties, one.date, one.country) for one in found(VISIT, status="planned")]
        assert ("meeting", ("KR", "PH"), "2024-11-27", "PH") in planned
        assert ("meeting", ("KR", "ID"), "2024-11-28", "ID") in planned
        assert [form for form, *_ in planned].count("visit") == 1

    def test_the_previewed_visit_is_main(self):
        """In a preview the announced visit is what the article reports."""
        (visit,) = found(VISIT, form="visit")
        assert (visit.salience, set(visit.parties)) == ("main", {"KR", "PH", "ID"})

    def test_what_it_recalls_is_background(self):
        """A delivery of earlier years is background."""
        (transfer,) = found(VISIT, form="transfer")
        assert (transfer.salience, transfer.date) == ("background", "2017-05")


class TestWhoTakesPart:
    """People who are named and do not take part."""

    def test_the_absent_minister_is_left_out(self):
        """He goes instead of the minister: only he is there."""
        story = (
            "South Korea's Vice Defense Minister Kim Seon-ho will attend the ADMM-Plus with ASEAN in Vientiane on Nov. 28. "
            "He goes instead of Defense Minister Kim Yong-hyun."
        )
        (forum,) = mentions(story)
        assert [person.name for person in forum.people] == ["Kim Seon-ho"]

    def test_a_spokesman_is_left_out(self):
        """Who only speaks for a ministry takes no part."""
        story = "South Korea and Laos held talks on Nov. 21, Laos's spokesman Thongphane Savanphet said."
        assert all(one.people == () for one in mentions(story))


class TestCells:
    """Every mention is whole."""

    @pytest.mark.parametrize("story", [VISIT, FORUM, DIALOGUE])
    def test_every_cell_has_a_rule(self, story):
        """For each column with a value or without, a rule says why."""
        told = set(Mention._fields) - {
            "article_id", "rules", "evidence", "date_start", "date_end", "date_precision", "date_basis",
            "alternatives",
        }  # fmt: skip
        for one in mentions(story):
            assert told <= {field for field, _ in one.rules}

    @pytest.mark.parametrize("story", [VISIT, FORUM, DIALOGUE])
    def test_evidence_is_verbatim(self, story):
        """The passage, its prefix and suffix stand in the article at the offsets."""
        article = parse(PAGE + story, "made-up.txt")
        for one in read_mentions(article):
            said = one.evidence
            assert article.text[said.start : said.end] == said.exact
            assert article.text[: said.start].endswith(said.prefix)
            assert article.text[said.end :].startswith(said.suffix)

    @pytest.mark.parametrize("story", [VISIT, FORUM, DIALOGUE])
    def test_an_empty_date_has_no_days_and_a_full_one_has(self, story):
        """date, date_start, date_end and precision go together."""
        for one in mentions(story):
            filled = one.date is not None
            assert (one.date_start is not None, one.date_end is not None) == (filled, filled)
            assert (one.date_precision != "none", one.date_basis != "none") == (filled, filled)

    @pytest.mark.parametrize(
        ("story", "date", "others"),
        [
            # No tense says whether that Wednesday is past.
            ("Ministers of South Korea and Laos: a meeting in Seoul on Wednesday.", "2024-11-20", ("2024-11-27",)),
            ("The defense ministers of South Korea and Laos met in Seoul on Wednesday.", "2024-11-20", ()),
            # The first of three days is one of the three, and no other date.
            (
                "The three-day defense talks between South Korea and Laos opened in Seoul on Nov. 20.",
                "2024-11-20/2024-11-22",
                (),
            ),
        ],
    )
    def test_other_dates_that_the_words_may_mean_are_kept(self, story, date, others):
        """But not the days of the date itself."""
        assert [(one.date, one.alternatives) for one in mentions(story)] == [(date, others)]

    def test_the_same_article_gives_the_same_mentions(self):
        """Reading twice gives equal mentions in equal order."""
        assert mentions(FORUM) == mentions(FORUM)


class TestBadInput:
    """What is no article of ours tells nothing, and nothing crashes."""

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "\n\n\n",
            "국방부 차관은 베트남 하노이를 방문해 제8차 한-베트남 국방전략대화를 개최했다고 11일 밝혔다.",
            "Kimchi stew\n\nKorean chili and Thai fish sauce met in my kitchen in March. Serves four; visit Seoul and Bangkok.",
            "South Korea beat Vietnam 6-0 in a friendly in Suwon on Tuesday. They will meet Singapore on Nov. 16.",
            "S. Korea to exercise caution; Laos delivers; MOU MOU MOU; 2024 2024; (((((",
            "\x00\ufffd" * 50,
        ],
    )
    def test_no_happening_is_invented(self, text, tmp_path):
        """Other languages, recipes, matches and noise give no mention."""
        path = tmp_path / "odd.txt"
        path.write_text(text, encoding="utf-8")
        assert read_mentions(read_article(path)) == []

    @settings(max_examples=40)
    @given(st.lists(st.sampled_from(f"{VISIT} {FORUM} {DIALOGUE}".split()), max_size=120))
    def test_words_in_any_order_do_not_crash(self, words):
        """Whatever the words, mentions have valid cells and verbatim evidence."""
        article = parse(" ".join(words), "shuffled.txt")
        for one in read_mentions(article):
            assert article.text[one.evidence.start : one.evidence.end] == one.evidence.exact

    def test_work_grows_with_length_and_not_with_its_square(self):
        """Four times the sentences take less than six times the work."""
        partners = ["Vietnam", "Thailand", "Malaysia", "Indonesia", "Cambodia", "Laos"]

        def work(count: int) -> int:
            told = (
                f"South Korea and {partners[i % 6]} held defense talks in Seoul on May {i % 28 + 1}, {1995 + i % 29}."
                for i in range(count)
            )
            article = parse("\n\n".join(told), "long.txt")
            assert len(read_mentions(article)) > count / 4
            return calls(lambda: read_mentions(article))

        assert work(400) < 6 * work(100)


def test_partners_named_equally_often_stand_in_the_order_of_the_text():
    """Neither the run nor the machine decides which of them comes first."""
    names = "Vietnam, Brunei, Thailand, Laos, Myanmar, Singapore, Cambodia and Malaysia"
    scenes = read_scenes(parse(f"South Korea and {names} agreed to meet in May."))
    assert focus_of(scenes).partners == ("VN", "BN", "TH", "LA", "MM", "SG", "KH", "MY")


class TestDevelopmentArticles:
    """The seeds and the development articles, scored against their annotations."""

    def test_records_have_the_keys_of_the_annotation_guide(self, seeds):
        """A record is JSON with one event a mention."""
        for path in sorted(seeds.glob("*.txt")):
            article = read_article(path)
            told = record(article, read_mentions(article))
            assert json.loads(json.dumps(told, ensure_ascii=False)) == told
            assert set(told) == {"article", "url", "title", "publisher", "published", "events", "frameworks", "topics"}
            assert all(event["evidence"] in article.text for event in told["events"])

    def test_no_development_article_crashes(self, shared):
        """Every article is read, and its evidence is verbatim."""
        paths = sorted((shared / "corpus" / "dev").glob("*.txt"))
        for path in paths:
            article = read_article(path)
            told = read_mentions(article)
            assert all(one.evidence.exact in article.text for one in told)


def test_who_only_tells_of_a_recalled_meeting_did_not_take_part():
    """A recalled happening has the people of its own clause, not the one who speaks of it."""
    text = (
        "South Korean Vice Defense Minister Kim Min-su met his Lao counterpart in Seoul on May 3, 2021.\n\n"
        "Kim explained the plan, which was unveiled at the ROK-ASEAN defense ministerial meeting held last year.\n"
    )
    told = {one.salience: [person.name for person in one.people] for one in read_mentions(parse(text, "a.txt"))}
    assert "Kim Min-su" in told["main"]
    assert told["background"] == []
