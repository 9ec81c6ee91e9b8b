"""The words of a passage that carry the cells of its mention."""

from rows import row

from rokasean.timeline.words import marked, words_of

PASSAGE = "The  ministers of Korea and Laos met in Vientiane on November 21, 2024."
MENTION = row("a", exact=PASSAGE, city="Vientiane", country="LA", name="no words of the passage")


def test_each_field_has_its_words():
    """Date, city, parties; a field that other passages carry is missing."""
    words = {field: [PASSAGE[start:end] for start, end in spans] for field, spans in words_of(MENTION).items()}
    assert words["date"] == ["November 21, 2024"]
    assert words["city"] == ["Vientiane"]
    assert {"Korea", "Laos"} <= set(words["parties"])
    assert "name" not in words


def test_dates_of_something_else_are_not_marked():
    """Only those that have a day in common with the mention's."""
    assert "date" not in words_of(row("a", "2010-05", exact=PASSAGE))
    assert "date" not in words_of(row("a", None, exact=PASSAGE))


def test_marked_words_stand_in_brackets_and_nothing_else_changes():
    """But white space, which is made single."""
    assert marked(MENTION).replace("[", "").replace("]", "") == " ".join(PASSAGE.split())
    assert "[November 21, 2024]" in marked(MENTION)


def test_a_passage_without_words_for_any_cell_is_unmarked():
    """As it stands."""
    assert marked(row("a", None, exact="They talked.", parties=[])) == "They talked."


def test_words_that_point_to_its_topics_are_marked():
    """Those of other topics are not."""
    told = row("a", exact="They spoke of demining and of cyber threats.", topics=["demining"], parties=[])
    assert marked(told) == "They spoke of [demining] and of cyber threats."
