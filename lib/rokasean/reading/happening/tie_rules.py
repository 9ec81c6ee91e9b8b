"""The rules by which a happening gets its parties, level, series and edition.

Every example is a whole small article. Beside it stands the cell that the rule fills, of the mention that it fills.
"""

from rokasean.reading.rules import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "parties.clause",
        "The countries, people and firms that act in the clause take part; several bilateral talks are one each.",
        (("South Korean Defense Minister Suh Wook held talks with his Lao counterpart.", "KR+LA"),),
        ("South Korea held talks with Japan.",),
    ),
    Rule(
        "parties.sentence",
        "A side that the clause leaves open is taken from the rest of the sentence.",
        (
            (
                "South Korea's Suh Wook is in Laos, where a memorandum was signed on May 2, 2021, with the Lao army.",
                "KR+LA",
            ),
        ),
        ("South Korea held talks with Japan.",),
    ),
    Rule(
        "parties.focus",
        "A side that the sentence leaves open is the one that the article is about.",
        (
            (
                "South Korea and Laos are friends. Suh Wook of South Korea signed a memorandum on May 2, 2021.",
                "KR+LA",
            ),
        ),
        ("South Korea and Japan signed a memorandum.",),
    ),
    Rule(
        "parties.name",
        "Those of the name take part, outsiders only where the article names them, and those who act in its sentence.",
        (("Vietnam attended the ROK-ASEAN Defense Vice-Ministerial Meeting.", "KR+ASEAN+VN"),),
        ("South Korea and Vietnam held talks.",),
    ),
    Rule(
        "parties.member-list",
        "Where the bloc takes part and the article lists its members, these take part.",
        (
            (
                "South Korea and ASEAN held the ROK-ASEAN Defense Vice-Ministerial Meeting on Sept. 8, 2021. ASEAN "
                "comprises Brunei, Cambodia, Laos, Malaysia, Thailand and Vietnam.",
                "KR+ASEAN+BN+KH+LA+MY+TH+VN",
            ),
        ),
        ("South Korea and ASEAN held the ROK-ASEAN Defense Vice-Ministerial Meeting.",),
    ),
    Rule(
        "parties.roll",
        "Those who are listed as taking part in a drill or forum of many take part.",
        (
            (
                "South Korea and Singapore held a joint naval exercise. Sailors came from navies of Brunei, India "
                "and Thailand.",
                "KR+SG+BN+IN+TH",
            ),
        ),
        ("South Korea and Singapore held a joint naval exercise.",),
    ),
    Rule(
        "parties.contingent",
        "Korea takes part in an exercise of others to which the article tells that it sends troops.",
        (
            (
                "Thailand opened Cobra Gold on Feb. 28, 2023. South Korea has sent some 400 marines.",
                "TH+KR",
            ),
        ),
        ("Thailand opened Cobra Gold on Feb. 28, 2023. South Korea wished it well.",),
    ),
    Rule(
        "parties.the-two",
        '"The two navies" or "both sides" are the two of the happening told before.',
        (
            (
                "South Korean ships called at Muara in Brunei on Nov. 4, 2015. The two navies will hold a passing "
                "exercise on Nov. 6, 2015, when the ships sail for Manila.",
                "KR+BN",
            ),
        ),
        ("South Korean ships called at Muara in Brunei on Nov. 4, 2015, and left for Manila.",),
    ),
    Rule(
        "parties.our-forces",
        '"They" or "the ships" that train with others are those of Korea, where the sentence before tells of its '
        "forces, and of those of no country outside ASEAN.",
        (
            (
                "South Korea sent 330 troops and a landing ship to Thailand. They will stage a landing drill with Thai "
                "and U.S. troops on March 1, 2024.",
                "KR+TH+US",
            ),
        ),
        (
            "Japan sent 330 troops and a landing ship to Thailand, and South Korea wished them well. "
            "They will stage a landing drill with Thai and U.S. troops on March 1, 2024.",
        ),
    ),
    Rule(
        "parties.of-host",
        "What ministers adopt at a forum, those of the forum adopt.",
        (
            (
                "South Korean Defense Minister Lee Jong-sup attended the ADMM-Plus with ASEAN in "
                "Siem Reap on Nov. 23, 2022. A luncheon was held on the sidelines of the ADMM-Plus.",
                "ASEAN+KR",
            ),
        ),
        ("South Korean Defense Minister Suh Wook met his Thai counterpart on the sidelines of the ADMM-Plus.",),
    ),
    Rule(
        "parties.of-guest",
        "Korea attends a forum on whose sidelines it meets somebody.",
        (
            (
                "Philippine Defense Secretary Delfin Lorenzana met South Korean Defense Minister Suh "
                "Wook on the sidelines of the Shangri-La Dialogue on June 11, 2022.",
                "SG+KR",
            ),
        ),
        ("South Korean Defense Minister Suh Wook attended the ADMM-Plus with ASEAN.",),
    ),
    Rule(
        "level.series",
        "The level of a known series.",
        (("South Korea attended the 12th ADMM-Plus with ASEAN.", "ministerial"),),
        ("South Korea and Laos held talks.",),
    ),
    Rule(
        "level.people",
        "The level of the lower of the two lead officials.",
        (
            (
                "South Korean Defense Minister Suh Wook met Vietnamese Prime Minister Pham Minh Chinh.",
                "ministerial",
            ),
        ),
        ("South Korea and Laos held talks.",),
    ),
    Rule(
        "level.named",
        "The level by which the happening is called, whoever attends it.",
        (
            (
                "South Korea and Laos held working-level talks, led by Brig. Gen. Vongkham Phommakone of Laos.",
                "working",
            ),
            ("South Korea and Laos held a vice-minister-level defense dialogue.", "vice-ministerial"),
        ),
        ("South Korea and Laos held talks on high-level visits.",),
    ),
    Rule(
        "level.words",
        "The level that the words of the clause name.",
        (("The defense ministers of South Korea and Laos met.", "ministerial"),),
        ("South Korea and Laos held talks.",),
    ),
    Rule(
        "level.exercise",
        "An exercise is of the military level where nothing else is said.",
        (("The coast guards of South Korea and Indonesia staged a joint exercise.", "military"),),
        ("South Korea and Laos held talks.",),
    ),
    Rule(
        "level.ships",
        "A visit of ships or troops is of the military level.",
        (
            (
                "Two South Korean naval ships docked at Manila on Sept. 18, 2023, on a visit to the Philippines.",
                "military",
            ),
        ),
        ("South Korean students arrived in Manila, in the Philippines, on Sept. 18, 2023.",),
    ),
    Rule(
        "level.of-host",
        "A signing has the level of the talks at which it took place.",
        (
            (
                "South Korean Defense Minister Suh Wook held talks with Malaysian Defence Minister "
                "Hishammuddin Hussein on April 27, 2022. South Korea and Malaysia signed a "
                "memorandum of understanding on defence cooperation.",
                "ministerial",
            ),
        ),
        ("The defense ministers of South Korea and Malaysia signed a memorandum of understanding.",),
    ),
    Rule(
        "level.opening",
        "The level that the opening of the article names.",
        (
            (
                "South Korea's vice defense minister is in Laos. South Korea and Laos held talks on Nov. 21, 2024.",
                "vice-ministerial",
            ),
        ),
        ("South Korean Defense Minister Suh Wook met his Thai counterpart.",),
    ),
    Rule(
        "series.by-parties-and-level",
        "Korea's vice ministers or ministers meeting those of the bloc is the series of these meetings.",
        (
            (
                "South Korean Vice Defense Minister Park Jae-min held talks with his counterparts from ASEAN.",
                "ROK-ASEAN Defense Vice-Ministerial Meeting",
            ),
        ),
        ("South Korean Vice Defense Minister Park Jae-min held talks with his Lao counterpart.",),
    ),
    Rule(
        "edition.counted",
        "A first joint exercise, an inaugural gathering or an opening round is edition 1, a 10th dialogue edition 10.",
        (("South Korea and Cambodia held a first joint exercise.", "1"),),
        ("South Korea and Cambodia held the first drill in three years.",),
    ),
    Rule(
        "topics.goes-on",
        "A sentence that goes on about a happening, by what was said or discussed there, adds its topics.",
        (
            (
                "South Korean Defense Minister Suh Wook and his Thai counterpart Prayut Chan-o-cha held talks in "
                "Bangkok on Dec. 20, 2021. They discussed mine clearance.",
                "defence-diplomacy; demining",
            ),
        ),
        ("South Korea and Thailand held talks on mine clearance in Bangkok on Dec. 20, 2021.",),
    ),
)
