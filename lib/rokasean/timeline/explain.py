"""An event told back: the sentences, words marked, and why its cells say what they say."""

import textwrap
from collections import defaultdict
from difflib import get_close_matches

import pandas as pd

from rokasean.errors import UnknownEventError
from rokasean.reading.rulebook import rulebook
from rokasean.timeline.frames import FACTS
from rokasean.timeline.merging.ids import aliases
from rokasean.timeline.merging.why import says
from rokasean.timeline.words import marked, words_of

WIDTH = 100
# Cells that others tell already.
_SILENT = ("name", "date_start", "date_end", "date_precision", "alternatives")


def explain(
    events: pd.DataFrame,
    event_id: str,
    mentions: pd.DataFrame | None = None,
    articles: pd.DataFrame | None = None,
) -> str:
    """An event in words: its cells, why its mentions are one event, where articles differ, and every passage.

    Args:
        events: the table of events.
        event_id: the event's id; its number ("admm-plus-11") or a vaguer date ("2024-meeting-kr-la") will do where
            only one event has it.
        mentions: the table of mentions, for the words and rules behind each cell.
        articles: the table of articles, for their file names.

    Returns:
        Plain text of several lines.

    Raises:
        UnknownEventError: when there is no such event; it suggests ids that are near.
    """
    event = find_event(events, event_id)
    told = _rows(mentions, "mention_id", event["mention_ids"]) or event["evidence"]
    files = {row["article_id"]: row["file"] for row in _rows(articles, "article_id", event["article_ids"])}
    sources = {one["article_id"]: _source(one, files) for one in told}
    parts = [_head(event), _cells(event), "Why this is one event\n" + _wrapped(event["why"])]
    if event["conflicts"]:
        parts.append("Where articles differ\n" + "\n".join(_wrapped(says(one, sources)) for one in event["conflicts"]))
    passages = [_passage(number, one, sources) for number, one in enumerate(told, 1)]
    return "\n\n".join([*parts, "What the articles say", *passages])


def find_event(events: pd.DataFrame, event_id: str) -> dict:
    """The row of an event as a dict.

    Args:
        events: the table of events.
        event_id: its id, or another by which only one event may be asked for.

    Raises:
        UnknownEventError: when there is none, or when several may be meant.
    """
    rows = events.to_dict("records")
    meant = [row for row in rows if row["event_id"] == event_id] or [row for row in rows if event_id in aliases(row)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UnknownEventError(f"{event_id}: several events may be meant: {_listed(row['event_id'] for row in meant)}")
    raise UnknownEventError(f"{event_id}: no such event; {_suggestion(rows, event_id)}")


def _suggestion(rows: list[dict], event_id: str) -> str:
    """What else could have been meant."""
    names = {alias: row["event_id"] for row in rows for alias in (*aliases(row), row["event_id"])}
    near = [names[name] for name in get_close_matches(event_id.lower(), names, n=5, cutoff=0.5)]
    held = [row["event_id"] for row in rows if event_id.lower() in row["event_id"]]
    found = list(dict.fromkeys([*near, *held]))[:5]
    return f"did you mean {_listed(found)}?" if found else "`rokasean events` lists the ids"


def _listed(names) -> str:
    """Names in a sentence."""
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


def _rows(frame: pd.DataFrame | None, key: str, wanted: list[str]) -> list[dict]:
    """The rows of a table that are wanted, in that order."""
    if frame is None:
        return []
    known = {row[key]: row for row in frame[frame[key].isin(wanted)].to_dict("records")}
    return [known[one] for one in wanted if one in known]


def _head(event: dict) -> str:
    """The event's id, and what it is in a line."""
    where = ", ".join(cell for cell in (event["city"], event["country"]) if cell)
    told = [event["name"], event["status"], event["date"] or "no date known", where]
    return f"{event['event_id']}\n" + "; ".join(cell for cell in told if cell)


def _cells(event: dict) -> str:
    """Every fact of the event, a line each."""
    return "\n".join(f"  {fact.name:<11}{_cell(event, fact.name)}" for fact in FACTS if fact.name not in _SILENT)


def _cell(told: dict, name: str) -> str:
    """A cell for people to read; a date with what else its words may mean."""
    others = " or ".join(told["alternatives"]) if name == "date" else ""
    return f"{shown(told[name])} (the same words may mean {others})" if others else shown(told[name])


def shown(cell: object) -> str:
    """A cell for people to read; a dash for what is not known.

    >>> shown(["KR", "LA"]), shown(None), shown([{"name": "Shin", "role": None, "country": "KR"}])
    ('KR, LA', '–', 'Shin (KR)')
    """
    if cell is None or cell == []:
        return "–"
    if isinstance(cell, list):
        return "; ".join(map(_person, cell)) if isinstance(cell[0], dict) else ", ".join(cell)
    return str(cell)


def _person(person: dict) -> str:
    """A person with office and country, where they are known."""
    known = ", ".join(part for part in (person["role"], person["country"]) if part)
    return f"{person['name']} ({known})" if known else person["name"]


def _source(told: dict, files: dict[str, str]) -> str:
    """What an article is called: publisher, day of publication and file, as far as they are known."""
    known = [str(one) for one in (told.get("publisher"), told.get("published"), files.get(told["article_id"])) if one]
    return ", ".join(known) or f"article {told['article_id']}"


def _passage(number: int, told: dict, sources: dict[str, str]) -> str:
    """One mention: its source, its passage, and the words and rules behind its cells."""
    head = f"{number}. {sources[told['article_id']]}, characters {told['start']} to {told['end']}"
    if "rules" not in told:
        return f"{head}\n{_wrapped('“' + ' '.join(told['exact'].split()) + '”')}"
    words = words_of(told)
    known = [_reason(told, rule["field"], rule["rule"], words) for rule in told["rules"] if not _is_missing(told, rule)]
    quote = _wrapped(f"“{marked(told)}”")
    return "\n".join([f"{head}: {told['status']}, {told['salience']}", quote, *known, *_missing(told)])


def _reason(told: dict, field: str, rule: str, words: dict[str, list[tuple[int, int]]]) -> str:
    """The words and the rule behind a cell, or behind the cells of a place."""
    cells = ("city", "country") if field == "place" else (field,)
    value = "".join(f" {_cell(told, cell)}" for cell in cells if cell in told)
    spans = dict.fromkeys(span for cell in cells for span in words.get(cell, []))
    carried = ", ".join(f"“{told['exact'][start:end]}”" for start, end in spans)
    return _wrapped(f"{field}{value}: {f'{carried}. ' if carried else ''}{_law(rule)}", "     ")


def _missing(told: dict) -> list[str]:
    """The reasons why cells are empty, a line each with the cells that it is the reason for."""
    fields = defaultdict(list)
    for rule in told["rules"]:
        if _is_missing(told, rule):
            fields[rule["rule"]].append(rule["field"])
    return [_wrapped(f"no {', no '.join(empty)}: {_law(rule)}", "     ") for rule, empty in fields.items()]


def _is_missing(told: dict, rule: dict) -> bool:
    """Whether a rule says why a cell is empty."""
    return rule["field"] in told and told[rule["field"]] in (None, [])


def _law(rule: str) -> str:
    """A rule in plain words, with its id."""
    known = rulebook().get(rule)
    return f"{known.says} ({rule})" if known else rule


def _wrapped(text: str, indent: str = "   ") -> str:
    """A paragraph that fits a terminal."""
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
