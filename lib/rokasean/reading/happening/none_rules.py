"""Why a cell is empty.

Every example is a whole small article, of which the rule leaves a cell empty.
"""

from rokasean.reading.rules import Rule

_TALKS = "South Korea and Laos held defense talks."

RULES: tuple[Rule, ...] = (
    Rule("none.not-stated", "The text does not say.", ((_TALKS, ""),), ("South Korea and Laos praised their ties.",)),
    Rule(
        "none.nobody-named",
        "Nobody is named.",
        ((_TALKS, ""),),
        ("South Korean Defense Minister Suh Wook met Vietnamese Prime Minister Pham Minh Chinh.",),
    ),
    Rule(
        "none.several",
        "The text names several, and leaves it open which.",
        (("South Korean Defense Minister Suh Wook visited Laos and Thailand.", ""),),
        ("South Korean Defense Minister Suh Wook visited Laos.",),
    ),
    Rule(
        "none.hybrid",
        "It was held in hybrid mode, partly online and partly in person.",
        (("South Korea and ASEAN held the ASEAN-ROK Maritime Workshop in hybrid mode.", ""),),
        ("South Korea and ASEAN held the ASEAN-ROK Maritime Workshop online.",),
    ),
    Rule(
        "none.no-series",
        "It is of no series that is known.",
        ((_TALKS, ""),),
        ("South Korea attended the 12th ADMM-Plus with ASEAN.",),
    ),
    Rule(
        "none.no-host",
        "The text names nothing that it is a part of.",
        ((_TALKS, ""),),
        ("South Korea and Laos praised their ties.",),
    ),
    Rule("none.host", "The words only name what something else is held on the sidelines of.", (), ()),
)
