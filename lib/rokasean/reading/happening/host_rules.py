"""The rules by which a happening is part of another one, and by which a journey is none of its own.

Every example is a whole small article. Beside it stands the cell that the rule fills, of the mention that it fills.
"""

from rokasean.reading.rules import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "form.arrival",
        "A ship or aircraft that comes to the country which gets it arrives; it makes no visit.",
        (
            (
                "South Korea handed over a frigate to the Philippine Navy on May 2, 2024. The ship arrived in Subic "
                "on May 9, 2024.",
                "other",
            ),
        ),
        ("South Korea's frigate Daejeon arrived in Subic in the Philippines on May 9, 2024.",),
    ),
    Rule(
        "form.delivery",
        "A batch or shipment that arrives is handed over; nobody visits.",
        (
            (
                "South Korea promised trucks to Cambodia. The first batch arrived in Sihanoukville in Cambodia on May "
                "9, 2024.",
                "transfer",
            ),
        ),
        ("South Korean engineers arrived in Sihanoukville in Cambodia on May 9, 2024.",),
    ),
    Rule(
        "within.sidelines",
        "What is held on the sidelines or margins of something is within it.",
        (
            (
                "South Korean Defense Minister Suh Wook met his Thai counterpart on the sidelines of the ADMM-Plus.",
                "ADMM-Plus",
            ),
        ),
        ("South Korean Defense Minister Suh Wook met his Thai counterpart.",),
    ),
    Rule(
        "within.part",
        "What is a part of something, or takes place during or at it, is within it.",
        (
            (
                "South Korean marines practiced a landing with Thai troops on Feb. 10, 2012, as part of Cobra Gold.",
                "Cobra Gold",
            ),
        ),
        ("South Korean marines practiced a landing with Thai troops on Feb. 10, 2012.",),
    ),
    Rule(
        "within.also",
        "Talks that somebody also held on those days belong to the forum of the talks told before.",
        (
            (
                "South Korean Defense Minister Shin Won-sik met his Philippine counterpart on June 1, 2024, on the "
                "sidelines of the Shangri-La Dialogue in Singapore. Shin also held talks with his Malaysian "
                "counterpart on June 1, 2024.",
                "Shangri-La Dialogue",
            ),
        ),
        (
            "South Korean Defense Minister Shin Won-sik visited Manila on June 1, 2024. "
            "Shin also met his Malaysian counterpart on July 1, 2024.",
        ),
    ),
    Rule(
        "within.agenda",
        "What stands on the agenda of a visit is part of it.",
        (
            (
                "South Korean Defense Minister Shin Won-sik arrives in Thailand on Monday. On his "
                "agenda are talks with Thai Defence Minister Sutin Klungsang.",
                "Shin Won-sik's visit to Thailand",
            ),
        ),
        ("South Korean Defense Minister Shin Won-sik held talks with Thai Defence Minister Sutin Klungsang.",),
    ),
    Rule(
        "within.visit",
        "Talks and signings of the same two sides take place within the visit that the article reports.",
        (
            (
                "South Korean Defense Minister Suh Wook met his Thai counterpart Prayut Chan-o-cha on Dec. 20, 2021. "
                "Suh was in Thailand on an official visit.",
                "Suh Wook's official visit to Thailand",
            ),
        ),
        ("South Korean Defense Minister Suh Wook was in Thailand on an official visit.",),
    ),
    Rule(
        "within.stay",
        "Talks of a visitor, in the three days after he arrived in their country, take place within his visit, unless "
        "he is told to have left.",
        (
            (
                "South Korean Defense Minister Suh Wook and Thai Defense Minister Prayut Chan-o-cha held talks in "
                "Bangkok on Dec. 20, 2021. Suh arrived in Thailand on Dec. 19, 2021, for an official visit.",
                "Suh Wook's official visit to Thailand",
            ),
        ),
        (
            "South Korean Defense Minister Suh Wook and Thai Defense Minister Prayut Chan-o-cha held talks in Bangkok "
            "on Dec. 27, 2021. Suh arrived in Thailand on Dec. 19, 2021, for an official visit.",
        ),
    ),
    Rule(
        "within.forum",
        "Talks and drills at the time and place of a forum or big exercise that is told of before them are part of it.",
        (
            (
                "South Korea opened the 14th Seoul Defense Dialogue in Seoul on Sept. 8-10, 2025. Vice Defense "
                "Minister Lee Doo-hee of South Korea met Vietnamese Deputy Defense Minister Hoang Xuan Chien on "
                "Sept. 9, 2025.",
                "14th Seoul Defense Dialogue",
            ),
        ),
        (
            "South Korea opened the 14th Seoul Defense Dialogue in Seoul on Sept. 8-10, 2025. Vice Defense Minister "
            "Lee Doo-hee of South Korea met Vietnamese Deputy Defense Minister Hoang Xuan Chien in Hanoi on Oct. 9, "
            "2025.",
        ),
    ),
    Rule(
        "date.day-of-host",
        "What is held on the second or last day of a forum or exercise has that day.",
        (
            (
                "The 11th ADMM-Plus took place in Vientiane on Nov. 20-22, 2024. South Korean Defense Minister Kim "
                "Yong-hyun met his Thai counterpart on the sidelines of the ADMM-Plus on the second day.",
                "2024-11-21",
            ),
        ),
        ("South Korea and Thailand held talks on the second day of May 2024.",),
    ),
    Rule(
        "place.also-there",
        "A forum that somebody also attends is where the forum told before is.",
        (
            (
                "South Korean Defense Minister Kim Yong-hyun will attend the 11th ADMM-Plus in Vientiane on Nov. 21, "
                "2024. Kim will also attend the ASEAN-ROK defense ministers' meeting.",
                "Vientiane, LA",
            ),
        ),
        (
            "South Korean Defense Minister Kim Yong-hyun will attend the 11th ADMM-Plus in Vientiane on Nov. 21, 2024. "
            "Vice Defense Minister Kim Seon-ho attended the ASEAN-ROK defense vice-ministers' meeting.",
        ),
    ),
    Rule(
        "place.of-lead",
        "A forum is in the city where the lead puts a gathering without a name.",
        (
            (
                "SEOUL, Nov. 22, 2024 (Yonhap) -- South Korean Defense Minister Kim Yong-hyun called for calm at a "
                "meeting of defense chiefs in Vientiane.\n\nKim spoke at the 11th ADMM-Plus on Thursday.",
                "Vientiane, LA",
            ),
        ),
        (
            "SEOUL, Nov. 22, 2024 (Yonhap) -- South Korean Defense Minister Kim Yong-hyun called for calm in Busan.\n\n"
            "Kim spoke at the 11th ADMM-Plus on Thursday.",
        ),
    ),
    Rule(
        "within.same-occasion",
        "An undated signing told right after talks of the same two sides is within them.",
        (
            (
                "South Korean Defense Minister Suh Wook held talks with Malaysian Defence Minister Hishammuddin "
                "Hussein on April 27, 2022. The two signed a memorandum of understanding on defence cooperation.",
                "talks of Suh Wook and Hishammuddin Hussein",
            ),
        ),
        ("South Korea and Malaysia signed a memorandum of understanding.",),
    ),
)
