"""The rules by which a happening gets its status and mode.

Every example is a whole small article. Beside it stands the cell that the rule fills, of the mention that it fills.
"""

from rokasean.reading.rules import Rule

# A page of 22 November 2024.
_MET = "Published : Nov 22, 2024\n\nSEOUL, Nov. 22 (Yonhap) -- "

RULES: tuple[Rule, ...] = (
    Rule(
        "status.called-off",
        "What was not held, cancelled, called off or postponed is cancelled.",
        (("The talks of South Korea and Laos planned for May 2, 2020, were called off.", "cancelled"),),
        ("South Korea and Laos held talks on May 2, 2020.",),
    ),
    Rule(
        "status.superseded",
        "What was originally planned and then put off, or was planned for talks that are told to be off, is cancelled.",
        (
            (
                "The talks of South Korea and Laos were originally planned for May 2, 2020, but were put off.",
                "cancelled",
            ),
        ),
        ("South Korea and Laos had planned to hold talks on May 2, 2020.",),
    ),
    Rule(
        "status.planned",
        "What will be, is set to be or is expected to be is planned.",
        (("South Korea and Laos will hold defense talks.", "planned"),),
        ("South Korea and Laos held defense talks.",),
    ),
    Rule(
        "status.later-than-published",
        "What has a date after that of the publication is planned.",
        ((_MET + "South Korea and Laos hold defense talks on December 3.", "planned"),),
        (_MET + "South Korea and Laos held defense talks on November 21.",),
    ),
    Rule(
        "status.earlier-than-published",
        "What was planned for a day before that of the publication counts as held.",
        ((_MET + "South Korea and Laos will hold defense talks on November 20, 2024.", "held"),),
        (_MET + "South Korea and Laos will hold defense talks.",),
    ),
    Rule(
        "status.told-as-held",
        "What is told in the past, or without a word of planning, is held.",
        (("South Korea and Laos held defense talks.", "held"),),
        ("South Korea and Laos will hold defense talks.",),
    ),
    Rule(
        "status.after-it",
        "What something else followed is held.",
        (
            (
                "South Korean Defense Minister Suh Wook is due back after a visit to Laos on May 2, 2021.",
                "held",
            ),
        ),
        ("South Korean Defense Minister Suh Wook will visit Laos.",),
    ),
    Rule(
        "status.signing-planned",
        "A document that is to be signed is planned.",
        (("South Korea and Laos are set to sign a memorandum of understanding on May 2, 2030.", "planned"),),
        ("South Korea and Laos signed a memorandum under which they will meet.",),
    ),
    Rule(
        "status.pictured",
        "What a caption shows on a day before the publication is held.",
        (
            (
                "Published : Nov 22, 2024\n\nSeoul, Vientiane to widen defense ties\n\nSouth Korean and "
                "Lao officials hold talks in Vientiane on Nov. 21, 2024. (Yonhap)\n\nSouth Korea and "
                "Laos are to widen their ties, the defense ministry said on Friday.\n",
                "held",
            ),
        ),
        ("South Korea and Laos will hold talks in Vientiane on Dec. 3, 2024.",),
    ),
    Rule(
        "status.agreed-to-open",
        "A named dialogue that two sides agree to open is planned.",
        (("South Korea and ASEAN agreed to open a Korea-ASEAN security dialogue.", "planned"),),
        ("South Korea and ASEAN opened a Korea-ASEAN security dialogue.",),
    ),
    Rule(
        "status.proposed",
        "A named meeting that is put forward is planned.",
        (("South Korea proposed an ASEAN-ROK Maritime Workshop to ASEAN.", "planned"),),
        ("South Korea and ASEAN held the ASEAN-ROK Maritime Workshop.",),
    ),
    Rule(
        "status.joined",
        "The meeting or exercise that Korea joined took place.",
        (
            (
                "South Korean marines joined Thai troops in Cobra Gold on Feb. 28, 2023. South Korea "
                "has attended every year since 2010.",
                "held",
            ),
        ),
        ("South Korean marines joined Thai troops in Cobra Gold on Feb. 28, 2023. Thailand hosts it since 1982.",),
    ),
    Rule(
        "status.launch",
        "The launch of a series took place.",
        (
            (
                "The vice-ministerial dialogue of South Korea and ASEAN has been held since being launched in 2017.",
                "held",
            ),
        ),
        ("The vice-ministerial dialogue of South Korea and ASEAN may cooperate in March.",),
    ),
    Rule(
        "status.left-out",
        "A year left out is one in which the meeting was called off.",
        (
            (
                "South Korea and ASEAN have held the ROK-ASEAN Defense Vice-Ministerial Meeting "
                "every year except 2020.",
                "cancelled",
            ),
        ),
        ("South Korea and ASEAN met in 2020.",),
    ),
    Rule(
        "status.purpose",
        "What somebody has just left for is planned.",
        (
            (
                "South Korean Defense Minister Shin Won-sik left for Thailand on Friday to hold "
                "talks with Thai Defence Minister Sutin Klungsang.",
                "planned",
            ),
        ),
        (
            "South Korean Defense Minister Shin Won-sik visited Thailand on Friday and held talks "
            "with Thai Defence Minister Sutin Klungsang.",
        ),
    ),
    Rule(
        "mode.online",
        "Video links, video conferences and virtual meetings are online.",
        (("South Korea and Malaysia held defense talks by video link.", "online"),),
        ("South Korea and Malaysia held defense talks.",),
    ),
    Rule(
        "mode.in-person",
        "What is said to be in person or face to face is so.",
        (("South Korea and Malaysia held in-person defense talks.", "in-person"),),
        ("South Korea and Malaysia held defense talks by video link.",),
    ),
    Rule(
        "mode.place",
        "What has a place and is not said to be online is in person; so is a visit.",
        (("South Korea and Vietnam held talks in Hanoi.", "in-person"),),
        ("South Korea and Vietnam held talks.",),
    ),
    Rule(
        "mode.seat",
        "A forum with a fixed seat, reported or told of by itself with its time, is held there in person.",
        (("South Korea and Vietnam met at the sixth Seoul Defense Dialogue.", "in-person"),),
        ("South Korea and Vietnam held talks.",),
    ),
)
