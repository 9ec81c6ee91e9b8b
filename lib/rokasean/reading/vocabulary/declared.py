"""What each vocabulary file must hold: its keys, the types of their values, and the closed lists of their words."""

from functools import cache

from rokasean.reading.vocabulary.shapes import Flag, ListOf, Named, Number, OneOf, Pattern, Table, Text
from rokasean.reading.vocabulary.source import parsed

_TEXT, _WORDS, _SOME = Text(), ListOf(Text()), ListOf(Text(), least=1)
_CODE = Text('two capital letters as ISO 3166-1 has them, "KR"', r"[A-Z]{2}")
_PARTY = Text('a country\'s two letters or "ASEAN"', r"[A-Z]{2}|ASEAN")
_PARTIES = ListOf(_PARTY)
_YEAR = Number("a year in four figures", 1900, 2100)
_MONTH = Text('a month as "2024-11"', r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_MONTH_OR_NONE = Text('a month as "2024-11", or "" for still', r"(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2]))?")
_KINDS = OneOf(("agency", "press", "broadcaster", "ministry", "site"), "head of publishers.toml")

# The lists of lists.toml that columns take their words from.
LISTS = ("salience", "status", "form", "level", "mode", "date_precision", "date_basis", "topics")


@cache
def declared() -> dict[str, Table | Named]:
    """The shape of each vocabulary file, by its name without ".toml".

    >>> sorted(declared())[:3]
    ['abbreviations', 'debris', 'frameworks']
    """
    form, level, topic = _closed("form"), _closed("level"), _closed("topics")
    words, titles = Table({"words": _SOME}), Table({"titles": _SOME})
    return {
        "abbreviations": Table(dict.fromkeys(("never", "number", "sometimes", "beginnings"), _SOME)),
        "debris": Table(
            dict.fromkeys(("lines", "starts", "contains", "sections", "tail", "boxes", "related"), _SOME)
            | {"labels": Table(dict.fromkeys(("published", "updated", "other"), _SOME))}
        ),
        "frameworks": Table({"framework": _frameworks(), "titled": Table({"heads": _SOME, "refused": _WORDS})}),
        "happenings": Table(_happenings()),
        "holders": Table({"office": _holders()}),
        "lists": Table({name: Named(_TEXT) for name in LISTS}),
        "merging": Table({"members": ListOf(_CODE, 1), "titles": _SOME, "matters": Named(ListOf(Pattern(), 1))}),
        "offices": Table(
            {"office": Table({"titles": _SOME, "level": level}, many=True, called="level")}
            | {"sources": titles, "vague": titles, "departments": words, "party": Table({"posts": _SOME})}
            | dict.fromkeys(("before", "companions", "ranks", "honorifics", "not_names"), words)
            | {name: Named(_SOME, _CODE) for name in ("family", "typical")}
        ),
        "places": Table(
            {"blocs": Named(Table({"aliases": _SOME}), _PARTY), "countries": Named(_country(), _CODE)}
            | {"refused": words, "doubtful": words, "lands": Named(ListOf(_CODE, 1))}
        ),
        "publishers": Table({"publisher": _publishers()}),
        "screening": Table(
            {"english": _SOME, "parties": _SOME, "languages": Named(_SOME)}
            | {"security": Table({"words": _SOME, "after_defence": _SOME})}
        ),
        "series": Table(
            {"macros": Named(_SOME), "series": _series(form, level), "ewg": _ewg(form, level)}
            | {"composed": _composed(form, level), "short": _short(form, level)}
        ),
        "topics": Named(Table({"words": _SOME, "starts": _WORDS}, {"weak": _WORDS}), topic),
    }


def _closed(name: str) -> OneOf:
    """A closed list of lists.toml."""
    return OneOf(tuple(parsed("lists")[name]), f"[{name}] of lists.toml")


def _frameworks() -> Table:
    """Policy frameworks."""
    return Table({"name": _TEXT, "aliases": _SOME, "acronyms": _WORDS}, {"near": Pattern()}, many=True)


def _holders() -> Table:
    """Offices with those who held them."""
    person = Table({"name": _TEXT, "from": _MONTH, "to": _MONTH_OR_NONE}, {"also": _WORDS}, many=True)
    return Table({"title": _TEXT, "country": _PARTY, "people": person}, many=True, called="title")


def _country() -> Table:
    """A country with its names, cities and venues."""
    venue = Table({}, {"city": _TEXT}, says='a table as { city = "Seoul" }')
    return Table(
        {"name": _TEXT, "aliases": _SOME, "demonyms": _SOME, "capitals": _WORDS},
        {"offices": _WORDS, "cities": Named(_WORDS), "venues": Named(venue)},
    )


def _publishers() -> Table:
    """Who publishes articles."""
    return Table({"name": _TEXT, "kind": _KINDS, "country": _CODE}, {"also": _WORDS, "reposts": Flag()}, many=True)


def _series(form: OneOf, level: OneOf) -> Table:
    """Recurring meetings."""
    return Table(
        {"name": _TEXT, "aliases": _SOME, "acronyms": _WORDS, "form": form, "level": level, "parties": _PARTIES},
        {
            "since": _YEAR,
            "every": Number("a number of years", 1, 20),
            "city": _TEXT,
            "country": _CODE,
            "needs": Pattern(),
            "part_of": _TEXT,
            "needs_host": Flag(),
            "numbered": Flag(),
        },
        many=True,
    )


def _ewg(form: OneOf, level: OneOf) -> Table:
    """The Experts' Working Groups, told once for all fields."""
    return Table(
        {"name": Text('words with "{field}"', r".*\{field\}.*"), "form": form, "level": level, "since": _YEAR}
        | {"parties": _PARTIES, "part_of": _TEXT, "needs": Pattern(), "wordings": _SOME, "fields": Named(_SOME)}
    )


def _composed(form: OneOf, level: OneOf) -> Table:
    """Names that are made of parties, a field and a form."""
    known = Table({"all": _SOME, "name": _TEXT, "form": form, "level": level}, {"none": _SOME}, many=True)
    levels = Table({"any": _SOME, "level": level}, {"none": _SOME}, many=True, called="level")
    return Table(
        {"fields": _SOME, "parties": _SOME, "forms": Named(_SOME, form), "level": levels}
        | {"asean": known, "bilateral": known}
    )


def _short(form: OneOf, level: OneOf) -> Table:
    """Names without parties."""
    names = {"asean": _TEXT, "bilateral": _TEXT}
    return Table({"wordings": _SOME, "form": form, "level": level}, names, many=True, called="asean")


# The sections of happenings.toml that are lists of phrases, with the names of their lists.
_LISTS = {
    "travellers": ("words",),
    "contingents": ("words", "groups", "ours"),
    "documents": ("words", "projects", "signed", "settled"),
    "joining": ("there", "day", "opening", "within", "refused", "perfect"),
    "journeys": ("comes", "harbours"),
    "seeing": ("verbs", "not_first", "behind", "booths"),
    "making": ("complete",),
    "goods": ("words", "platforms", "lots", "premises"),
    "sites": ("words",),
    "named_levels": ("words",),
    "custom": ("before", "after", "undated"),
    "light": ("held", "signed", "speaks"),
    "status": (
        "planned",
        "signing_planned",
        "present",
        "headline",
        "cancelled",
        "skipped",
        "intent",
        "proposed",
        "tells",
        "report",
    ),
    "subjects": ("said", "discussed"),
    "domestic": ("bodies", "sports", "defence"),
    "hosts": ("sideline", "part"),
    "mode": ("online", "in_person", "hybrid"),
    "recall": ("superseded", "launch", "joined", "earlier"),
    "absent": ("before", "after"),
}


def _happenings() -> dict[str, Table | Named]:
    """Phrases, by section and list."""
    forms, levels, countries = _closed("form"), _closed("level"), _CODE
    nouns = OneOf((*forms.words, "any"), f"{forms.of}, or any")
    return {section: Table(dict.fromkeys(names, _SOME)) for section, names in _LISTS.items()} | {
        "nouns": Named(_SOME, nouns),
        "verbs": Named(_SOME, nouns),
        "offices": Named(_SOME, levels),
        "actors": Named(_SOME, countries),
    }
