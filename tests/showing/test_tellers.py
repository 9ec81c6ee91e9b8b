"""The sentences of "in brief"."""

import re

from rokasean.showing.prose import brief


def sentences(made, year=None):
    """The sentences with their sources, as text."""
    html = str(brief(made, year).html)
    return [re.sub(r"<[^>]+>", "", one).replace("\xa0", " ") for one in re.findall(r"<li>(.*?)</li>", html)]


def test_the_counts_are_those_of_the_events(timeline, event):
    """Held, planned and called off, each only when there is one."""
    made = timeline([event("x", "2021-05"), event("y", "2021-06"), event("z", "2021", status="cancelled")])
    assert sentences(made, 2021)[0] == "For 2021 the articles tell of two engagements held and one called off. [1]"


def test_one_called_off_event_is_told_in_the_words_of_its_source(timeline, event):
    """The reason is the source's, verbatim."""
    off = event("z", "2020", status="cancelled", series="ROK-ASEAN Summit", edition=20)
    told = sentences(timeline([off]), 2020)
    assert told == [
        "For 2020 the articles tell of one engagement called off. [1]",
        "Not held: 20th ROK-ASEAN Summit (2020). In the words of a source: “They met, says a.” [1]",
        "It rests on a single article, published by The A Times. [1]",
    ]


def test_a_passage_that_names_the_year_is_quoted_before_others(timeline, event):
    """ "Last year" says little out of its article."""
    off = event("z", "2020", ["a", "b"], status="cancelled")
    off["evidence"][1]["exact"] = "It was not held\nin 2020."
    assert any("“It was not held in 2020.”" in one for one in sentences(timeline([off]), 2020))


def test_the_highest_level_is_that_of_an_encounter(timeline, event):
    """An exercise of generals is no meeting, and a planned summit has not reached anything."""
    made = timeline(
        [
            event("x", "2021-05", level="working"),
            event("y", "2021-06", level="ministerial", form="exercise"),
            event("z", "2021-07", level="leaders", status="planned"),
        ]
    )
    assert "The highest level was that of officials: Talks x (May 2021). [1]" in sentences(made, 2021)


def test_more_events_than_a_sentence_names_are_counted(timeline, event):
    """Three by name, the rest as a number."""
    made = timeline([event(name, f"2021-0{place}") for place, name in enumerate("abcde", 1)])
    told = next(one for one in sentences(made, 2021) if one.startswith("The highest"))
    assert told.count("Talks") == 3
    assert "and two more" in told


def test_every_sentence_has_its_sources(rich):
    """No claim without a number."""
    for year in (None, 2017, 2020, 2021, 2022, 2025, 2026):
        told = sentences(rich, year)
        assert told
        assert all(re.search(r"\[\d+\]$", one) for one in told)


def test_there_are_at_most_eight_sentences(rich):
    """A brief is brief."""
    assert 4 <= len(sentences(rich, 2021)) <= 8


def test_a_year_without_events_says_so_and_no_more(rich):
    """It names the years that have some."""
    words = str(brief(rich, 2019))
    assert words == (
        "None of the three articles read tells of an engagement dated 2019. Events are known for 2017, 2020–2022 and "
        "2025–2026."
    )


def test_without_articles_there_is_nothing_to_report(timeline, article):
    """An article that was set aside was not read."""
    aside = article("d", None, status="quarantined", problem="the file is empty")
    assert str(brief(timeline([], [aside]), 2021)) == "No article was read, so there is nothing to report."


def test_one_article_is_not_spoken_of_as_many(timeline, article):
    """Number agrees."""
    assert str(brief(timeline([], [article("a")]), 2021)) == "The one article read tells of no engagement dated 2021."


def test_partners_are_not_told_twice(timeline, event):
    """When all of them met bilaterally, one sentence is enough."""
    told = sentences(timeline([event("x", "2021-05")]), 2021)
    assert sum("Laos" in one for one in told) == 1


def test_what_no_article_followed_up_is_told(timeline, event, article):
    """Its date had passed when the latest article came out."""
    made = timeline([event("x", "2021-05", status="planned")], [article("a", "2022-01-01")], {("x", "a")})
    assert "Announced, but with no report in the articles read: Talks x (May 2021). [1]" in sentences(made, 2021)


def test_names_are_written_as_text(rich):
    """What a source calls an event is never markup."""
    assert "<b>patrol" not in str(brief(rich, 2021).html)


def test_the_year_before_is_told_when_it_had_something(timeline, event):
    """One sentence, with its own source; none when nothing is known of it."""
    made = timeline([event("x", "2021-05"), event("y", "2020-05", ["b"])])
    assert sentences(made, 2021)[1] == "For 2020 they tell of one engagement held. [2]"
    assert not any("For 2019" in one for one in sentences(made, 2020))


def test_forums_below_the_highest_level_are_told_too(timeline, event):
    """Bilateral encounters have their own sentence."""
    forum = event("x", "2021-05", series="ADMM-Plus", edition=8, parties=["KR", "ASEAN"])
    summit = event("y", "2021-06", series="ROK-ASEAN Summit", level="leaders", parties=["KR", "ASEAN"])
    talks = event("z", "2021-07", level="working")
    told = sentences(timeline([forum, summit, talks]), 2021)
    assert "Also held: 8th ADMM-Plus (May 2021). [1]" in told


def test_what_may_still_take_place_is_told(timeline, event, article):
    """Its date had not passed when the latest article came out."""
    made = timeline([event("x", "2021", status="planned")], [article("a", "2021-03-01")], {("x", "a")})
    assert sentences(made, 2021) == [
        "For 2021 the articles tell of one engagement planned. [1]",
        "Still ahead at the data cut-off: Talks x (some time in 2021). [1]",
        "It rests on a single article, published by The A Times. [1]",
    ]


def test_what_was_held_beside_another_is_told(timeline, event):
    """Under the title of the host, and only where there were several."""
    forum = event("forum", "2021-11-20", series="ADMM-Plus", edition=8, parties=["KR", "ASEAN"])
    beside = [event(name, "2021-11-20", within="8th ADMM-Plus") for name in "xy"]
    words = "Two engagements took place on the sidelines, or as part, of the 8th ADMM-Plus. [1]"
    assert words in sentences(timeline([forum, *beside]), 2021)
    assert not any("sidelines" in one for one in sentences(timeline([forum, beside[0]]), 2021))


def test_how_much_rests_on_one_article_is_told(timeline, event):
    """As a share, or of all; of a single event with those who published it."""
    alone, shared = event("x", "2021-05"), event("y", "2021-06", ["a", "b"])
    assert sentences(timeline([alone, shared]), 2021)[-1] == "One of the two events rests on a single article. [1]"
    both = sentences(timeline([alone, event("z", "2021-07")]), 2021)
    assert both[-1] == "Each of the two events rests on a single article. [1]"
    lone = sentences(timeline([shared]), 2021)
    assert lone[-1] == "It rests on two articles, published by The A Times and The B Times. [1][2]"


def test_other_years_of_a_series_are_told(timeline, event):
    """With their status unless held; of several series the one with most."""
    forum = {"series": "ADMM-Plus", "parties": ["KR", "ASEAN"]}
    made = timeline(
        [
            event("x", "2021-05", **forum),
            event("y", "2020", ["b"], status="cancelled", **forum),
            event("z", "2017", ["b"], **forum),
            event("other", "2021-07"),
        ]
    )
    assert sentences(made, 2021)[-1] == "Of the ADMM-Plus the articles also tell for 2017 and 2020 (called off). [2]"
    assert not any(one.startswith("Of the") for one in sentences(made))
