"""The rules by which people are read, in plain words, with examples that are run as tests."""

from rokasean.reading.rules import Rule

# What two of the examples below show.
_VILAY = "Vilay Keo (Deputy Prime Minister and Minister of National Defence, LA)"
_SHIN = "Shin Beom-chul (Vice Minister of National Defense, KR) inferred"

RULES: tuple[Rule, ...] = (
    Rule(
        "people.title",
        "A name after an office is that person; the country stands before the office or after it.",
        (
            ("Vice Minister Park Jae-min spoke.", "Park Jae-min (Vice Minister, KR)"),
            ("Lao Deputy Prime Minister and Minister of National Defence Vilay Keo", _VILAY),
            ("the Defence Minister of Vietnam, Gen. Phan Van Giang,", "Phan Van Giang (Defence Minister, VN)"),
            ("Philippine Undersecretary Maria L. Cruz", "Maria L. Cruz (Undersecretary, PH)"),
        ),
        ("the minister said", "Defence Minister Opens New Forum in Busan", "the defence ministry on Monday"),
    ),
    Rule(
        "people.rank",
        "A name after a rank or an honorific is that person; the rank is no office where one is given.",
        (
            ("Sen. Lt. Gen. Hoang Xuan Chien", "Hoang Xuan Chien (Sen. Lt. Gen., VN)"),
            ("Datuk Seri Azman Yusof, the Malaysian Defence Minister,", "Azman Yusof (Defence Minister, MY)"),
            ("Rear Admiral (RADM) Ethan Lim", "Ethan Lim (Rear Admiral (RADM), -)"),
        ),
        ("a captain of industry", "General Assembly"),
    ),
    Rule(
        "people.counterpart",
        "A counterpart holds the office of the person named before.",
        (
            (
                "Defence Minister Suh Wook met his Thai counterpart, Somchai Prasert.",
                "Suh Wook (Defence Minister, KR); Somchai Prasert (Defence Minister, TH)",
            ),
            (
                "Vice Defense Minister Hwang In-moo and Khamla Souk, his counterpart from Laos,",
                "Hwang In-moo (Vice Defense Minister, KR); Khamla Souk (Vice Defense Minister, LA)",
            ),
            (
                "Defense Minister Suh Wook, along with Navy Chief Boo Suk-jong, met his Thai counterpart, "
                "Somchai Prasert.",
                "Suh Wook (Defense Minister, KR); Boo Suk-jong (Navy Chief, KR); "
                "Somchai Prasert (Defense Minister, TH)",
            ),
        ),
        ("met his counterparts from Laos and Thailand",),
    ),
    Rule(
        "people.apposition",
        "An office after a name and a comma is that person's.",
        (("Kim Yong Hyun, South Korea's defence minister, left.", "Kim Yong Hyun (defence minister, KR)"),),
        ("The Diego Silang, a frigate, left.",),
    ),
    Rule(
        "people.who",
        'A full name that a clause with "who" follows is a person.',
        (("It was attended by Rosa Almeida, who leads a court.", "Rosa Almeida (-, -)"),),
        ("It was attended by Navy Cadets, who sang.",),
    ),
    Rule(
        "people.known",
        "The full name of an office holder of the vocabulary, in any of its spellings, is that person.",
        (("talks with Prabowo Subianto", "Prabowo Subianto (-, ID)"), ("Suh Wook arrived.", "Suh Wook (-, KR)")),
        ("the Wook family",),
    ),
    Rule(
        "people.form",
        "A full name of Korean or Vietnamese form needs no office.",
        (("with Choi Seong-min and Tran Quang Minh", "Choi Seong-min (-, KR); Tran Quang Minh (-, VN)"),),
        ("Park Hotel", "By Choi Seong-min", "Photo by Choi Seong-min"),
    ),
    Rule(
        "people.surname",
        "A surname, or what a country calls people by, refers to the full name that the article gives.",
        (
            (
                "General Tran Quang Minh came. Minh spoke.",
                "Tran Quang Minh (General, VN); Tran Quang Minh (General, VN)",
            ),
        ),
        ("Minh spoke.",),
    ),
    Rule(
        "people.inferred",
        "A surname whose office is known, and that one office holder of the time had, stands for the full name.",
        (("The Vice Minister of National Defense opened it in 2022. Shin said so.", _SHIN),),
        ("Shin said so.", "The Vice Minister of National Defense opened it in 2015. Shin said so."),
    ),
)
