"""An event told back."""

import pytest
from rows import PARK, SUH, row, table

from rokasean.errors import UnknownEventError
from rokasean.timeline.explain import explain, find_event, shown
from rokasean.timeline.merge import merge_mentions

SDD = {"series": "Seoul Defense Dialogue"}
PASSAGE = "The dialogue opened in Seoul on September 8, 2021, and Minister Suh Wook spoke."
MENTIONS = table(
    row(
        "a",
        "2021-09-08",
        city="Seoul",
        country="KR",
        people=[SUH],
        exact=PASSAGE,
        rules=[{"field": "date", "rule": "x.y"}],
        **SDD,
    ),
    row("b", "2021-09-08", status="planned", people=[PARK], publisher="Yonhap", exact="It will open.", **SDD),
    row("c", "2021-09-09", parties=["KR", "TH"]),
    row("d", "2021-09-20", parties=["KR", "TH"]),
)
EVENTS = merge_mentions(MENTIONS)


class TestExplain:
    """The text of an explanation."""

    text = explain(EVENTS, "seoul-defense-dialogue-2021", MENTIONS)

    def test_the_words_that_carry_cells_are_marked(self):
        """In the passage as it stands in the article."""
        assert "[Seoul]" in self.text
        assert "[September 8, 2021]" in self.text

    def test_the_words_and_the_rule_stand_beside_the_cell(self):
        """A rule that is not known any more is named by its id."""
        assert "date 2021-09-08: “September 8, 2021”. x.y" in self.text

    def test_what_else_the_words_of_a_date_may_mean_stands_beside_it(self):
        """For the event, and for the mention from which its date comes."""
        told = table(row("a", alternatives=["2024-11-28"], rules=[{"field": "date", "rule": "x.y"}]))
        text = explain(merge_mentions(told), "2024-11-21-meeting-kr-la", told)
        assert text.count("2024-11-21 (the same words may mean 2024-11-28)") == 2
        assert "the same words" not in self.text

    def test_empty_cells_are_told_with_their_reason(self):
        """In one line for each reason, not one for each cell."""
        rules = [{"field": field, "rule": "none.not-stated"} for field in ("city", "country")]
        text = explain(merge_mentions(table(row(rules=rules))), "2024-11-21-meeting-kr-la", table(row(rules=rules)))
        assert "no city, no country: " in text

    def test_why_and_where_articles_differ(self):
        """The reason for merging, and the plan beside the outcome."""
        assert "2 mentions in 2 articles are one event" in self.text
        assert "It was announced (Yonhap) before it was held (article a)." in self.text
        assert "Park Jae-min (Vice Defence Minister) (Yonhap)" in " ".join(self.text.split())

    def test_without_mentions_the_passages_are_told(self):
        """The events alone are enough for that."""
        assert "“The dialogue opened in Seoul" in explain(EVENTS, "seoul-defense-dialogue-2021")

    def test_lines_fit_a_terminal(self):
        """No line is longer than a hundred characters."""
        assert max(map(len, self.text.splitlines())) <= 120

    def test_the_same_event_is_explained_in_the_same_words(self):
        """Twice the same text."""
        assert explain(EVENTS, "seoul-defense-dialogue-2021", MENTIONS) == self.text

    def test_every_event_of_the_seeds_can_be_explained(self, seed_tables):
        """With its evidence, word for word."""
        articles, mentions = seed_tables
        events = merge_mentions(mentions)
        for event in events.to_dict("records"):
            plain = " ".join(explain(events, event["event_id"]).split())
            assert all(" ".join(one["exact"].split()) in plain for one in event["evidence"])
            assert explain(events, event["event_id"], mentions, articles).startswith(event["event_id"])


class TestFindEvent:
    """An event by its id, or by another that only it has."""

    def test_a_vaguer_date_will_do_where_one_event_has_it(self):
        """As people write it."""
        alone = merge_mentions(MENTIONS[MENTIONS["article_id"] == "c"])
        assert find_event(alone, "2021-meeting-kr-th")["event_id"] == "2021-09-09-meeting-kr-th"

    def test_a_vaguer_date_of_several_is_an_error_that_names_them(self):
        """Nothing is guessed."""
        with pytest.raises(UnknownEventError, match="2021-09-09-meeting-kr-th or 2021-09-20-meeting-kr-th"):
            find_event(EVENTS, "2021-meeting-kr-th")

    @pytest.mark.parametrize(
        "name", ["seoul-defence-dialogue-2021", "Seoul-Defense-Dialogue-2021", "seoul-defense-dialogue"]
    )
    def test_an_unknown_id_is_an_error_that_suggests_near_ones(self, name):
        """Another spelling, capitals, a part."""
        with pytest.raises(UnknownEventError, match=r"did you mean .*seoul-defense-dialogue-2021"):
            find_event(EVENTS, name)

    def test_an_id_like_no_other_is_an_error_that_says_where_ids_are(self):
        """The command that lists them."""
        with pytest.raises(UnknownEventError, match="rokasean events"):
            find_event(EVENTS, "qqqq")


def test_shown():
    """People and lists for readers; a dash for nothing."""
    assert shown([SUH]) == "Suh Wook (Defence Minister, KR)"
    assert shown([]) == shown(None) == "–"
    assert shown(11) == "11"
