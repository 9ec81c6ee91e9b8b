"""The rules by which named meetings are read, in plain words, with examples that are run as tests."""

from rokasean.reading.rules import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "series.alias",
        "A name of the vocabulary in any of its wordings and spellings; the longest wins.",
        (
            ("the ASEAN Defence Ministers’ Meeting-Plus", "ADMM-Plus"),
            ("the Asean defense ministers' meeting", "ADMM"),
            ("at the Shangri-La dialogue", "Shangri-La Dialogue"),
            ("the ADMM-Plus Experts' Working Group on Maritime Security", "ADMM-Plus EWG on Maritime Security"),
        ),
        ("a dialogue in Seoul", "the golden cobra"),
    ),
    Rule(
        "series.acronym",
        "A short form of the vocabulary, written in capitals.",
        (("at SDD 2015", "Seoul Defense Dialogue @2015"), ("the 4th ADMM+", "ADMM-Plus #4")),
        ("sdd cards", "an arf of a dog"),
    ),
    Rule(
        "series.own-acronym",
        "A short form that the article gives in brackets after a name stands for that name.",
        (
            (
                "The Blue Wave Symposium (BWS) opened. The BWS drew many.",
                "Blue Wave Symposium (BWS); BWS",
            ),
        ),
        ("The BWS drew many.",),
    ),
    Rule(
        "series.edition",
        'An ordinal before a name is its edition; so is "for the tenth time" after a verb of meeting.',
        (
            ("the sixth Seoul Defense Dialogue", "Seoul Defense Dialogue #6"),
            ("the second round of the Shangri-La Dialogue", "Shangri-La Dialogue #2"),
            ("The Shangri-La Dialogue meets for the tenth time.", "Shangri-La Dialogue #10"),
        ),
        ("the second round of drinks",),
    ),
    Rule(
        "series.year",
        "A year directly before or after a name belongs to it; a span of years does not.",
        (("the 2013 Cobra Gold", "Cobra Gold @2013"), ("ADMM-Plus 2025-2027 work plan", "ADMM-Plus")),
        ("2025-2027 work plan",),
    ),
    Rule(
        "series.parties-first",
        "Two parties of which one is the ROK, a field and a form make a name; those of ROK and ASEAN have a series.",
        (
            ("the 2nd RoK-ASEAN Defence Ministers' Meeting", "ROK-ASEAN Defense Ministers' Meeting #2"),
            ("an ASEAN-RoK Cyber Training Workshop", "ASEAN-ROK Cyber Training Workshop"),
            ("the Vietnam-RoK defence policy dialogue", "ROK-Vietnam Defense Strategic Dialogue"),
        ),
        ("ASEAN-Republic of Korea Dialogue Relations", "the ASEAN-India summit", "South Korea and ASEAN agreed"),
    ),
    Rule(
        "series.parties-around",
        'One party before the field and form, the other after "with".',
        (("ASEAN defence ministers' meeting with South Korea", "ROK-ASEAN Defense Ministers' Meeting"),),
        ("ASEAN talks with South Korea",),
    ),
    Rule(
        "series.parties-last",
        "A field and a form, then the parties.",
        (
            ("a workshop between ASEAN and South Korea", "ASEAN-ROK Workshop"),
            ("conference of ASEAN and RoK deputy defence ministers", "ROK-ASEAN Defense Vice-Ministerial Meeting"),
        ),
        ("ties between South Korea and ASEAN", "talks between Vietnam and India"),
    ),
    Rule(
        "series.with-party",
        "A field and a form with one party, in an article on the ROK and that party.",
        (("South Korea opens a defense dialogue with ASEAN", "ROK-ASEAN Defense Vice-Ministerial Meeting"),),
        ("India opens a defense dialogue with ASEAN",),
    ),
    Rule(
        "series.short",
        "A name without parties stands for the series of the ROK and ASEAN, or the member, that the article is about.",
        (
            (
                "South Korea and ASEAN met. It was the third vice-ministerial dialogue.",
                "ROK-ASEAN Defense Vice-Ministerial Meeting #3",
            ),
        ),
        ("It was the third vice-ministerial dialogue.",),
    ),
    Rule(
        "series.titled",
        "Words in capitals that end in a form are the name of a happening, of no known series.",
        (("They attended the Coral Sea Symposium.", "Coral Sea Symposium"), ("Exercise Red Reef", "Exercise Red Reef")),
        ("Minister Opens New Maritime Forum", "the next symposium", "at the Blue Bay Exhibition Centre"),
    ),
)
