"""Sentences as slices of the unchanged text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.article import parse
from rokasean.reading.page.blocks import KINDS, Block
from rokasean.reading.sentences import LONGEST, RULES, shown, split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The talks opened.", "They end on Friday."],
        ["The forum ends on Thursday.", "South Korea hosts it."],
        ['"We agree," he said.', '"The talks go on."'],
        ["He said “we agree.”", "They will meet again."],
        ["Is it over?", "No one knows!", "Yet they met."],
        ["They left the U.S.", "The ship had sailed."],
        ["It began at 3 p.m.", "The guests came late."],
        ["(They had met before.)", "Now they met again."],
        ["It took place in 2021.", "In 2022 it was held in Seoul."],
        ["They signed it in Díli.", "Điện Biên Phủ was next."],
        ["The plan has 12 tasks.", "10 of them are done."],
    ],
)
def test_sentences_are_parted(sentences):
    """A mark, closing quotes and a new beginning part two sentences."""
    assert shown(" ".join(sentences)) == " ¦ ".join(sentences)


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        ("It ends Thursday.South Korea hosts it.", 2),
        ("He agreed.“We will meet,” he said.", 2),
        ("The programme.A palace statement followed.", 2),
        ("It was held in 2019.The next is open.", 2),
        ("See tienphong.vn or GlobalSecurity.org today.", 1),
        ("The S.Korean and U.S.Army units met.", 1),
        ("A 3.5 ton ship and version 2.Beta", 1),
    ],
)
def test_glued_sentences_are_parted_and_names_are_not(glued, parts):
    """A sentence glued to the next is parted from it; an address or an abbreviation is no end."""
    assert len(shown(glued).split(" ¦ ")) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Sen. Lt. Gen. Hoang Xuan Chien met Gen. Park.",
        "S. Korea and N. Korea spoke to the U.S. Pacific Command.",
        "Gilberto C. Teodoro Jr. met Ahn Gyu-back on Sept. 8 in Seoul.",
        "No. 5 of the list, dated Nov. 21, went to Daewoo Co. Ltd. of Korea.",
        "Capt. (N) Lee, Col. Kim and Dr. J. R. Santos attended at 3 p.m. Friday.",
        "Lieut. Gen. Vinh and Rep. Lee, H.E. Dato. Seri Mohamad and Prof. Ra came.",
        "The U.N. Command met the R.O.K. Army in Washington, D.C. Thursday.",
    ],
)
def test_abbreviations_end_no_sentence(sentence):
    """Titles, initials, months before figures and companies stay within their sentence."""
    assert shown(sentence) == sentence


def test_only_telling_blocks_have_sentences():
    """Debris, related stories, bylines and credits give none; a headline gives one, whatever stands in it."""
    text = "One. Two."
    counts = {kind: len(split_sentences(text, [Block(kind, 0, len(text))])) for kind in KINDS}
    assert counts == dict.fromkeys(KINDS, 0) | {
        "title": 1, "standfirst": 2, "lead": 2, "body": 2, "caption": 2
    }  # fmt: skip


def test_a_sentence_may_run_over_hard_line_ends():
    """A sentence keeps the line end within it and has none at its ends."""
    text = "The ministers\nmet. They\nspoke."
    found = split_sentences(text, [Block("lead", 0, len(text))])
    assert [one.text for one in found] == ["The ministers\nmet.", "They\nspoke."]


@given(st.text(alphabet=st.sampled_from('aB.!?"”) \n1U.S’(“'), max_size=80))
def test_sentences_are_slices_that_hold_every_letter(text):
    """Sentences are in order, verbatim, and nothing but blanks lies between them."""
    block = Block("body", 0, len(text))
    found = split_sentences(text, [block])
    assert all(text[one.start : one.end] == one.text and one.text.strip() == one.text for one in found)
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())


@given(st.text(alphabet=st.sampled_from("aB.-–()[]| \n:1©@é가"), max_size=200))
def test_any_text_becomes_blocks_in_order(text):
    """Whatever the text, its blocks are of known kinds, in order, and do not overlap."""
    blocks = parse(text).blocks
    assert {block.kind for block in blocks} <= set(KINDS)
    assert all(0 <= one.start < one.end <= len(text) for one in blocks)
    assert all(one.end <= after.start for one, after in itertools.pairwise(blocks))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_hold(rule):
    """Each rule's examples come out as shown, and what it refuses stays whole."""
    assert rule.examples
    assert all(shown(text) == wanted for text, wanted in rule.examples)
    assert all(shown(text) == text for text in rule.refuses)


def test_a_sentence_without_end_is_read_in_pieces():
    """A list of a hundred thousand words is no sentence; no piece is longer than the longest sentence, none is lost."""
    text = "talks and " * 20_000
    told = split_sentences(text, [Block("body", 0, len(text))])
    assert max(len(one.text) for one in told) <= LONGEST
    assert "".join(one.text for one in told).replace(" ", "") == text.replace(" ", "")
