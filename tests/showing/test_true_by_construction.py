"""Whatever the events, the sentences "in brief" say what the frame says, counted anew here."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import rokasean as ra
from rokasean.showing.labels import MEMBERS, label, labelled, the
from rokasean.showing.period import period
from rokasean.showing.shapes import plain
from rokasean.showing.tellers import TELLERS
from rokasean.showing.words import NUMBERS

SPEC = spec_from_file_location("drawn", Path(__file__).with_name("drawn.py"))
drawn_events = module_from_spec(SPEC)
SPEC.loader.exec_module(drawn_events)

TALKS = ("meeting", "conference", "visit", "call")
YEAR = 2020
PATIENT = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def told(timeline, event):
    """Makes the events of a year as the frame has them, and what each teller says of it, by its name."""

    def make(drawn):
        events = [event(f"e{place}", date, ids, **facts) for place, (date, facts, ids) in enumerate(drawn)]
        planned = {(row["event_id"], row["article_ids"][0]) for row in events if row["status"] == "planned"}
        made = timeline(events, None, planned)
        about = period(made, YEAR)
        said = {tell.__name__: tell(about) for tell in TELLERS} if about.events else {}
        return list(ra.in_year(made.events, YEAR).itertuples()), {name: one for name, one in said.items() if one}

    return make


def number(words):
    """The first number of a sentence, in words or digits; None where it has none."""
    found = re.search(rf"\b({'|'.join(NUMBERS)}|\d+)\b", words.lower())
    return NUMBERS.index(found[1]) if found and found[1] in NUMBERS else found and int(found[1])


@given(drawn_events.EVENTS)
@PATIENT
def test_counts_are_those_of_the_frame(told, drawn):
    """Held, planned, called off: each number, and none that is missing."""
    events, said = told(drawn)
    words = plain(said["tell_counts"].words) if said else ""
    for status, name in (("held", "held"), ("planned", "planned"), ("cancelled", "called off")):
        wanted = sum(event.status == status for event in events)
        found = re.search(rf"(\w+)(?: engagements?)? {name}", words)
        assert (NUMBERS.index(found[1]) if found else 0) == wanted


@given(drawn_events.EVENTS)
@PATIENT
def test_the_highest_level_is_the_highest_of_what_was_held(told, drawn):
    """Of encounters whose level is known."""
    events, said = told(drawn)
    ranks = [one.level for one in events if one.status == "held" and one.form in TALKS and one.level != "none"]
    words = plain(said["tell_level"].words) if "tell_level" in said else ""
    if ranks:
        highest = min(ranks, key=labelled("level").index)
        assert words.startswith(f"The highest level was that of {label('level', highest)}: ")
    else:
        assert "highest" not in words


@given(drawn_events.EVENTS)
@PATIENT
def test_who_is_named_took_part_in_what_was_held(told, drawn):
    """In the sentence on partners all of them, and nobody else."""
    events, said = told(drawn)
    parties = {code for one in events if one.status == "held" for code in one.parties if code in MEMBERS}
    if "tell_partners" in said:
        words = plain(said["tell_partners"].words).lower()
        assert {code for code in MEMBERS if the(code).lower() in words} == parties
    if "tell_bilateral" in said:
        words = plain(said["tell_bilateral"].words)
        assert {code for code in MEMBERS if the(code) in words} <= parties


@given(drawn_events.EVENTS)
@PATIENT
def test_numbers_of_kinds_are_those_of_the_frame(told, drawn):
    """Exercises, single sources, what was held the year before."""
    events, said = told(drawn)
    exercises = sum(one.status == "held" and one.form == "exercise" for one in events)
    assert (number(plain(said["tell_exercises"].words)) if "tell_exercises" in said else 0) == exercises
    single = sum(one.n_articles == 1 for one in events)
    if "tell_single" in said and len(events) > 1:
        words = plain(said["tell_single"].words)
        assert number(words) == single if not words.startswith("Each") else single == len(events)


@given(drawn_events.EVENTS)
@PATIENT
def test_topics_are_counted_over_what_was_held(told, drawn):
    """Each with its own number, and only those of several events."""
    events, said = told(drawn)
    if "tell_topics" in said:
        words = plain(said["tell_topics"].words)
        for topic in ("cyber", "hadr", "space"):
            wanted = sum(topic in one.topics for one in events if one.status == "held")
            found = re.search(rf"{label('topic', topic)} \((\w+) events\)", words)
            assert (NUMBERS.index(found[1]) if found else 1) == max(wanted, 1)


@given(drawn_events.EVENTS)
@PATIENT
def test_every_sentence_rests_on_articles_behind_its_events(told, drawn):
    """And every event to which it links is one of the year, with the status of which it speaks."""
    events, said = told(drawn)
    known = {one.event_id: one for one in events}
    status = {"tell_level": "held", "tell_others": "held", "tell_called_off": "cancelled", "tell_ahead": "planned"}
    status |= {"tell_open": "planned", "tell_exercises": "held", "tell_agreements": "held"}
    for name, one in said.items():
        linked = [known[found] for found in re.findall(r'href="#event-(\w+)"', str(one.words))]
        assert one.article_ids
        assert all(set(event.article_ids) & set(one.article_ids) for event in linked)
        assert all(event.status == status[name] for event in linked if name in status)
