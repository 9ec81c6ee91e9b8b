"""From blocks to sentences: slices of the unchanged text, glued ones parted, abbreviations kept whole."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from rokasean.reading.page.blocks import TELLING, Block
from rokasean.reading.page.lines import BLANKS
from rokasean.reading.rules import Rule
from rokasean.reading.vocabulary import load

# A sentence may end here: its mark, the quotes and brackets that close with it, and then blanks before a new beginning,
# or nothing at all where sentences are glued ("Thursday.South"). Refuses "3.5", "tienphong.vn", "U.S.", "p.m. today".
_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»)\]]*)"
    r"(?:(?P<gap>\s+)(?=[\"'“‘«(\[]*[A-ZÀ-ÖØ-ÞĀ-ỹĐ0-9가-힣])(?![a-zà-öø-ÿ])"
    r"|(?=[“‘\"]?[A-Z](?:[a-z]|\s|\.\s?[A-Z]))(?:(?<=[a-z)”’\"'][.!?…\"'”’)])|(?<=\d\d[.!?])))"
)
_WORD_BEFORE = re.compile(r"(?:.*[^\w.'’&-])?([\w.'’&-]*)$", re.DOTALL)
_NEXT_WORD = re.compile(r"[\"'“‘«(\[\s]*([\w’'-]+)")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
# What a sentence neither begins nor ends with: blanks, and line ends as hard-wrapped paragraphs leave them.
_EDGES = f"{BLANKS}\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"


class Sentence(NamedTuple):
    """A sentence as a slice of the article's text.

    Args:
        start: offset of its first character in the article's text.
        end: offset after its last character.
        text: the slice itself.
        block: the block in which it stands.
    """

    start: int
    end: int
    text: str
    block: Block


RULES = (
    Rule(
        "sentence.end",
        "A sentence ends at its mark, with the quotes and brackets that close there.",
        examples=(
            ('He said "we agreed." The talks go on.', 'He said "we agreed." ¦ The talks go on.'),
            ("It opened Thursday.South Korea spoke.", "It opened Thursday. ¦ South Korea spoke."),
        ),
        refuses=("It cost 3.5 million at tienphong.vn today",),
    ),
    Rule(
        "sentence.abbreviation",
        "An abbreviation ends no sentence: titles never, others only before a word that begins one.",
        examples=(("He left the U.S. The talks go on.", "He left the U.S. ¦ The talks go on."),),
        refuses=(
            "Sen. Lt. Gen. Nguyen met S. Korea's Gilberto C. Teodoro Jr. in Seoul on Sept. 8.",
            "U.S. Army Gen. Park signed No. 5 at 3 p.m. Friday.",
            "They met Lt. Gen. (Ret.) Sudirman and Jose P. Reyes.",
        ),
    ),
)

# Longer than any sentence of a newsroom; what is longer is a list or a broken page, and is read piece by piece.
LONGEST = 3000


@cache
def _abbreviations(kind: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[kind])


def shown(text: str) -> str:
    """A text with its sentences parted by a bar, as rules show it.

    >>> shown("One came. Two left.")
    'One came. ¦ Two left.'
    """
    return " ¦ ".join(one.text for one in split_sentences(text, [Block("body", 0, len(text))]))


def split_sentences(text: str, blocks: Iterable[Block]) -> list[Sentence]:
    """The sentences of an article's telling blocks, in order.

    Args:
        text: the article's text.
        blocks: its blocks; those that cannot tell of an event are passed over.

    Returns:
        Sentences; each is `text[start:end]`, without blanks at its ends, and a headline is one sentence.

    >>> [one.text for one in split_sentences("Gen. Ngo came. He left.", [Block("lead", 0, 23)])]
    ['Gen. Ngo came.', 'He left.']
    """
    sentences = []
    for block in blocks:
        if block.kind in TELLING:
            ends = [] if block.kind == "title" else _ends(text, block)
            ends = _cut(text, block, ends)
            for start, end in zip([block.start, *ends], [*ends, block.end], strict=True):
                inner = text[start:end]
                if words := inner.strip(_EDGES):
                    start += inner.index(words)
                    sentences.append(Sentence(start, start + len(words), words, block))
    return sentences


def _cut(text: str, block: Block, ends: list[int]) -> list[int]:
    """The ends, with more of them where a sentence is longer than any writer's, at the last blank before that."""
    if block.end - block.start <= LONGEST:
        return ends
    cut = []
    for end in [*ends, block.end]:
        start = cut[-1] if cut else block.start
        while end - start > LONGEST:
            blank = text.rfind(" ", start + 1, start + LONGEST)
            start = blank if blank > start else start + LONGEST
            cut.append(start)
        cut.append(end)
    return cut[:-1]


def _ends(text: str, block: Block) -> list[int]:
    """The offsets after each sentence but the last."""
    return [
        match.end()
        for match in _END.finditer(text, block.start, block.end)
        if match.end() < block.end and not _goes_on(text, match, block)
    ]


def _goes_on(text: str, match: re.Match, block: Block) -> bool:
    """Whether the stop belongs to an abbreviation after which the sentence goes on."""
    if match["mark"] != "." or match["close"] not in ("", ")"):
        return False
    low = max(block.start, match.start() - 24)
    word = _WORD_BEFORE.match(text[low : match.start()])[1].lstrip(".'’-&")
    bare = word.lower()
    if bare in _abbreviations("never"):
        return True
    if match["close"]:
        return False
    if bare in _abbreviations("number") and not (len(word) == 1 and word.isupper()):
        return _word_behind(text, match.end(), block)[:1].isdigit()
    if bare in _abbreviations("sometimes") or (_INITIALS.match(word) and not word.isdigit()):
        begins = _word_behind(text, match.end(), block).lower() in _abbreviations("beginnings")
        return not begins or (len(word) == 1 and word not in "I")
    return False


def _word_behind(text: str, place: int, block: Block) -> str:
    """The word behind a place of a block, or nothing."""
    following = _NEXT_WORD.match(text, place, min(block.end, place + 40))
    return following[1] if following else ""
