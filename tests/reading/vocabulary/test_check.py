"""Vocabularies are checked as they are read: what passes, what is refused, and in which words."""

import json
import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest

import rokasean
from rokasean.errors import VocabularyError
from rokasean.reading import vocabulary
from rokasean.reading.vocabulary.check import check, check_patterns
from rokasean.reading.vocabulary.declared import declared
from rokasean.reading.vocabulary.source import parse, parsed

FOLDER = Path(vocabulary.__file__).parent
FORUM = 'name = "X Forum"\naliases = ["x forum"]\nacronyms = []\nform = "conference"\nlevel = "working"\nparties = []\n'
PLAN = 'name = "X Plan"\naliases = ["x plan"]\nacronyms = []\n'
PAPER = 'name = "X Post"\nkind = "press"\ncountry = "VN"\n'
OFFICE = '[[office]]\ntitle = "Minister"\ncountry = "VN"\n'


def with_lines(name: str, lines: str) -> dict:
    """A vocabulary with some lines after its last one."""
    return parse(name, (FOLDER / f"{name}.toml").read_bytes() + f"\n{lines}".encode())


def refused(name: str, content: dict) -> str:
    """What is said of a vocabulary that may not pass."""
    with pytest.raises(VocabularyError) as caught:
        check(name, content)
    assert caught.value.exit_status == 12
    return str(caught.value)


def test_every_file_is_declared_and_passes():
    """None is left out, and a declared one is there."""
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(declared())
    for name in declared():
        check(name, parsed(name))
    check_patterns()


def test_a_good_entry_passes():
    """The entries that the bad ones below are made from are good."""
    check("series", with_lines("series", f"[[series]]\n{FORUM}"))
    check("frameworks", with_lines("frameworks", f"[[framework]]\n{PLAN}"))
    check("publishers", with_lines("publishers", f"[[publisher]]\n{PAPER}"))
    check("holders", with_lines("holders", OFFICE + '[[office.people]]\nname = "X Y"\nfrom = "2024-01"\nto = ""'))


@pytest.mark.parametrize(
    ("name", "lines", "said"),
    [
        ("series", FORUM.replace("acronyms = []\n", ""), 'lacks the key "acronyms": expected a list of words in quotes'),
        ("series", FORUM.replace("acronyms", "acronym"), 'unknown key "acronym"; did you mean "acronyms"?'),
        ("series", FORUM + "sinse = 2020", 'unknown key "sinse"; did you mean "since"?'),
        ("series", FORUM + "mood = 1", 'unknown key "mood": expected one of name, aliases'),
        ("series", FORUM + 'since = "2020"', "key \"since\" is '2020': expected a year in four figures"),
        ("series", FORUM + "since = true", 'key "since" is True: expected a year in four figures'),
        ("series", FORUM + "every = 0", 'key "every" is 0: expected a number of years'),
        ("series", FORUM + 'needs = "(x"', "key \"needs\" is '(x': expected a regular expression"),
        ("series", FORUM + 'needs_host = "yes"', 'expected true or false'),
        ("series", FORUM + 'country = "Korea"', "key \"country\" is 'Korea': expected two capital letters"),
        ("series", FORUM + 'country = "XQ"', "names 'XQ': expected a country of places.toml"),
        ("series", FORUM + 'part_of = "ADMM+"', "part of 'ADMM+': expected the name of a [[series]]"),
        ("series", FORUM.replace('"conference"', '"conferense"'), 'did you mean "conference"?'),
        ("series", FORUM.replace('"working"', '"vice-minister"'), 'did you mean "vice-ministerial"?'),
        ("series", FORUM.replace('["x forum"]', "[]"), 'key "aliases" is []: expected'),
        ("series", FORUM.replace('["x forum"]', '"x forum"'), "key \"aliases\" is 'x forum': expected a list"),
        ("series", FORUM.replace('"x forum"', '"x forum", 3'), 'key "aliases", word 2, is 3: expected words'),
        ("series", FORUM.replace("x forum", "X Defence Forum"), "expected 'x defense forum'"),
        ("series", FORUM.replace("x forum", "x {azean} forum"), "uses {azean}: expected a key of [macros]"),
        ("series", FORUM.replace('"x forum"', '"shangri la dialog"'), '"Shangri-La Dialogue" and "X Forum" both have'),
        ("series", FORUM.replace("acronyms = []", 'acronyms = ["SDD"]'), '"Seoul Defense Dialogue" and "X Forum" both'),
        ("series", FORUM.replace("x forum", "military medicine ewg") + 'needs = "x"', ""),
        ("series", FORUM.replace("x forum", "maritime exercise"), '"X Forum" both have'),
        ("series", FORUM.replace("X Forum", "Cobra Gold"), '"Cobra Gold" stands twice'),
        ("frameworks", PLAN.replace('["x plan"]', '["new southern policy"]'), '"New Southern Policy" and "X Plan" both'),
        ("frameworks", PLAN.replace("x plan", "x-plan"), "expected 'x plan'"),
        ("frameworks", PLAN + 'near = "["', "expected a regular expression"),
        ("publishers", PAPER + 'also = ["Yonhap"]', '"Yonhap" and "X Post" both have'),
        ("publishers", PAPER.replace("press", "paper"), "expected one of agency, press, broadcaster"),
    ],
)  # fmt: skip
def test_a_bad_entry_is_refused_by_file_entry_and_key(name, lines, said):
    """The message says where the fault lies and what was expected; an earned name may be shared."""
    kind = {"series": "series", "frameworks": "framework", "publishers": "publisher"}[name]
    content = with_lines(name, f"[[{kind}]]\n{lines}")
    if said:
        told = refused(name, content)
        assert said in told and told.startswith(f"{name}.toml: [[{kind}]]")
    else:
        content["series"].insert(0, content["series"].pop())
        check(name, content)


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ('name = "X Y"\nfrom = "2024"\nto = ""', "key \"from\" is '2024': expected a month"),
        ('name = "X Y"\nfrom = "2024-13"\nto = ""', "expected a month"),
        ('name = "X Y"\nfrom = "2024-01"', 'lacks the key "to"'),
        ('name = "X Y"\nfrom = "2024-05"\nto = "2024-04"', "ends in 2024-04, before it begins in 2024-05"),
        ('name = "X Y"\nfrom = "2024-05"\nto = ""\nalso = ["Suh Wook"]', '"Suh Wook" and "X Y" both have'),
    ],
)
def test_a_bad_term_is_refused(person, said):
    """Months, their order, and one person for each name."""
    told = refused("holders", with_lines("holders", f"{OFFICE}[[office.people]]\n{person}"))
    assert said in told and told.startswith("holders.toml: [[office]]")


def _set(*path_and_value):
    """A change of a vocabulary: the value at a path."""

    def change(content: dict) -> None:
        *path, last, value = path_and_value
        for key in path:
            content = content[key]
        content[last] = value

    return change


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("topics", _set("cyber", "wrods", []), '[cyber] has the unknown key "wrods"; did you mean "words"?'),
        ("topics", _set("cybre", {"words": ["x"], "starts": []}), 'key "cybre", which is \'cybre\': expected one of'),
        ("topics", _set("cyber", "weak", ["malware"]), "[cyber] has 'malware' in `weak` and beside it"),
        ("topics", _set("cyber", "words", ["Défence"]), "expected 'defense'"),
        ("places", _set("countries", "KR", "venues", "X Base", {"city": "Seol"}), "'Seol': expected a city of that"),
        ("places", _set("countries", "KR", "venues", "X Base", {"town": "Seoul"}), 'unknown key "town"'),
        ("places", _set("countries", "KR", "cities", "Hanoi", []), "\"KR\" and \"VN\" both have 'Hanoi'"),
        ("places", _set("countries", "KR", "capitals", ["Seol"]), "the capital 'Seol': expected one of its cities"),
        ("places", _set("countries", "Korea", {}), "'Korea': expected two capital letters"),
        ("offices", _set("office", 0, "level", "leader"), 'did you mean "leaders"?'),
        ("offices", _set("office", 0, "titles", ["Vice Minister"]), "both have 'vice minister'"),
        ("happenings", _set("light", "hold", ["x"]), '[light] has the unknown key "hold"; did you mean "held"?'),
        ("happenings", _set("nouns", "meetings", ["x"]), 'did you mean "meeting"?'),
        ("lists", _set("form", "meeting", 3), '[form] key "meeting" is 3: expected words'),
        ("merging", _set("matters", "ship", ["(ship"]), "expected a regular expression"),
        ("screening", _set("security", "words", []), "[security] key \"words\" is []: expected a list"),
        ("abbreviations", _set("never", None), 'key "never" is None: expected a list'),
        ("debris", _set("labels", "publised", ["x"]), 'did you mean "published"?'),
    ],
)  # fmt: skip
def test_a_bad_table_is_refused_by_file_table_and_key(name, change, said):
    """The message says where the fault lies and what was expected."""
    content = deepcopy(parsed(name))
    change(content)
    told = refused(name, content)
    assert said in told and told.startswith(f"{name}.toml: ")


def test_a_missing_section_is_named():
    """What the reader would look for in vain."""
    content = {key: value for key, value in parsed("happenings").items() if key != "hosts"}
    assert 'lacks the key "hosts"' in refused("happenings", content)


def test_the_first_faults_are_told_and_the_others_counted():
    """A long list would hide the first ones."""
    told = refused("series", {**parsed("series"), "series": [{"name": f"X{number}"} for number in range(4)]})
    assert told.count("lacks the key") == 8
    assert "And 12 more." in told


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'[[series]]\nname = "X\n', "series.toml is not valid TOML: Illegal character"),
        (b"a = 1\na = 2\n", "Cannot overwrite a value"),
        (b"a = 1\nb = '\xe9'\n", "series.toml is not UTF-8 in line 2"),
    ],
)
def test_what_is_no_toml_is_refused_by_line(data, said):
    """The line is named, as far as it is known."""
    with pytest.raises(VocabularyError, match=re.escape(said)):
        parse("series", data)


@pytest.fixture
def package(tmp_path) -> Path:
    """The library, with a vocabulary of its own that a test may change."""
    library = tmp_path / "rokasean"
    for folder, own in ((".", "reading"), ("reading", "vocabulary"), ("reading/vocabulary", None)):
        (library / folder).mkdir()
        for path in (Path(rokasean.__file__).parent / folder).iterdir():
            if path.name not in (own, "__pycache__") and path.suffix != ".toml":
                (library / folder / path.name).symlink_to(path)
    for path in FOLDER.glob("*.toml"):
        (library / "reading" / "vocabulary" / path.name).write_bytes(path.read_bytes())
    return library


def extract(package: Path, text: str) -> subprocess.CompletedProcess:
    """What the command prints on an article, with a vocabulary of its own."""
    article = package.parent / "article.txt"
    article.write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", "from rokasean.cli import main; main()", "extract", str(article)]
    return subprocess.run(command, cwd=package.parent, capture_output=True, text=True)


STORY = "SEOUL, May 14, 2027 (Yonhap) -- Defense Minister Ahn Gyu-back met the Vietnamese minister in Seoul on Friday."


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("series", 'acronyms = ["SDD"]\n', "", '"Seoul Defense Dialogue" lacks the key "acronyms"'),
        ("happenings", "'fellowships?'", "'fellow(ships?'", "expected a regular expression"),
    ],
)
def test_a_bad_vocabulary_ends_a_command_and_blames_no_article(package, name, old, new, said):
    """Status 12 and one message; the article is not set aside."""
    path = package / "reading" / "vocabulary" / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    done = extract(package, STORY)
    assert done.returncode == 12
    assert done.stderr.startswith(f"Error: {name}.toml: ") and said in done.stderr
    assert "article" not in done.stderr and "Traceback" not in done.stderr and not done.stdout


def test_the_worked_example_of_the_page_is_found(package, root):
    """docs/vocabulary.md: its three entries, put where it says, make its article say what its last table says."""
    page = (root / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    forum, holder, word = (block.split("\n", 1) for block in re.findall(r"```toml\n(.*?)```", page, re.S))
    files = package / "reading" / "vocabulary"
    _insert(files / "series.toml", "\n# --- Other forums", forum[1])
    _insert(
        files / "holders.toml", 'title = "Vice Minister of National Defense"\ncountry = "KR"\npeople = [\n', holder[1]
    )
    _insert(files / "topics.toml", "[technology]\nwords = [", word[1])
    assert [head[0].removeprefix("# ").split(",")[0] for head in (forum, holder, word)] == [
        "series.toml",
        "holders.toml",
        "topics.toml",
    ]
    story = re.search(r"```text\n(.*?)```", page, re.S)[1]
    done = extract(package, re.sub(r"(?<!\n)\n(?!\n)", " ", story))
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    (event,) = (event for event in record["events"] if event["series"] == "Red River Defence Forum")
    told = {
        **event,
        "people": event["people"][0]["name"],
        "topics": "technology" if "technology" in record["topics"] else "",
    }
    table = dict(re.findall(r"^\| (\w+) \| ([^|]+) \|$", page.split("now finds this")[1], re.M))
    del table["cell"]
    assert len(table) == 6 and {cell: str(told[cell]) for cell in table} == table


def test_the_files_and_lists_that_the_page_names_are_there(root):
    """Where to add what."""
    page = (root / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`(\w+)\.toml`", page)) <= set(declared())


def test_the_message_of_the_page_is_the_one_that_is_given(root):
    """The example of a misspelt key."""
    page = (root / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    entry = re.search(r"```toml\n# series.toml\n(.*?)```", page, re.S)[1]
    told = refused("series", with_lines("series", entry.replace("acronyms", "acronym"))).splitlines()
    shown = re.search(r"^Error: (.*)$", page, re.M)[1]
    assert re.sub(r" \d+ ", " ", shown) in [re.sub(r" \d+ ", " ", line) for line in told]


def _insert(path: Path, after: str, lines: str) -> None:
    """Put lines into a file, behind a place that it must have."""
    text = path.read_text(encoding="utf-8")
    assert text.count(after) == 1, after
    before, behind = text.split(after)
    where = (before, lines, after, behind) if after.startswith("\n#") else (before, after, lines, behind)
    path.write_text("".join(where), encoding="utf-8")
