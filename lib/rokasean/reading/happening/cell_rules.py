"""The rules by which a happening gets its date and place.

Every example is a whole small article. Beside it stands the cell that the rule fills, of the mention that it fills.
"""

from rokasean.reading.rules import Rule

# A page of 22 November 2024.
_MET = "Published : Nov 22, 2024\n\nSEOUL, Nov. 22 (Yonhap) -- "

RULES: tuple[Rule, ...] = (
    Rule(
        "date.year-of-name",
        "A day without a year has the year that stands in the names of the article's meetings, where these leave one.",
        (
            (
                "On September 6, South Korea hosted the ROK-ASEAN Defense Vice-Ministerial Meeting 2022.",
                "2022-09-06",
            ),
        ),
        ("On September 6, South Korea hosted the ROK-ASEAN Defense Vice-Ministerial Meeting.",),
    ),
    Rule(
        "date.name-year",
        "A year in the name of a meeting is its date where nothing more is said.",
        (("South Korea and Vietnam met at the Seoul Defense Dialogue 2017.", "2017"),),
        ("South Korea and Vietnam met at the Seoul Defense Dialogue.",),
    ),
    Rule(
        "date.of-host",
        "A meeting on the sidelines has the date of its host, where it has none of its own.",
        (
            (
                "The 11th ADMM-Plus took place in Laos on Nov. 21, 2024. South Korean Defense Minister Kim Yong-hyun "
                "held bilateral talks with his Thai counterpart on the sidelines of the ADMM-Plus.",
                "2024-11-21",
            ),
        ),
        ("South Korea and Thailand held talks on Nov. 21, 2024.",),
    ),
    Rule(
        "date.of-lead",
        "The reported happening has the day of the lead, where its own sentences give none.",
        (
            (
                _MET + "South Korean Defense Minister Suh Wook and his Thai counterpart Prayut Chan-o-cha "
                "praised their ties Thursday.\n\nIn a meeting held in Bangkok, Suh thanked Thailand.",
                "2024-11-21",
            ),
        ),
        (_MET + "South Korea and Thailand held talks in Bangkok on Thursday.",),
    ),
    Rule(
        "date.of-speech",
        "Who speaks at a meeting speaks on its day.",
        (
            (
                _MET + "Vietnamese Deputy Defence Minister Hoang Xuan Chien said on Thursday that ties with "
                "South Korea are good.\n\nChien attended a virtual meeting of ASEAN and RoK deputy "
                "defence ministers.",
                "2024-11-21",
            ),
        ),
        (
            _MET + "Vietnamese Deputy Defence Minister Hoang Xuan Chien attended a virtual meeting of ASEAN "
            "and RoK deputy defence ministers on Thursday.",
        ),
    ),
    Rule(
        "date.lasting",
        "A last day or a number of days that is told apart makes an interval of the first day; so does a first day of "
        "the last.",
        (
            (
                "South Korea and Singapore began a joint naval exercise on April 30, 2019. "
                "Sixteen ships will take part until May 13.",
                "2019-04-30/2019-05-13",
            ),
            (
                "South Korea and Indonesia concluded a joint drill on May 13, 2019. The drill began on April 30, 2019.",
                "2019-04-30/2019-05-13",
            ),
        ),
        ("South Korea and Singapore began a joint naval exercise on April 30, 2019.",),
    ),
    Rule(
        "date.month-of-its-part",
        "A visit or exercise without a date has the month of a dated part of it.",
        (
            (
                "South Korean Defense Minister Suh Wook met his Thai counterpart Prayut Chan-o-cha on Dec. 20, 2021. "
                "Suh was in Thailand on an official visit.",
                "2021-12",
            ),
        ),
        ("South Korean Defense Minister Suh Wook was in Thailand on an official visit.",),
    ),
    Rule(
        "date.day-of-the-talks",
        "What follows talks is of their day.",
        (
            (
                "South Korean Vice Defense Minister Park Jae-min and his Vietnamese counterpart Nguyen Chi Vinh held "
                "talks on Oct. 16, 2019. Following the talks, Park paid a courtesy call on Defense Minister Ngo Xuan "
                "Lich of Vietnam.",
                "2019-10-16",
            ),
        ),
        ("South Korea and Vietnam held talks on Oct. 16, 2019.",),
    ),
    Rule(
        "place.of-the-talks",
        "What comes right before or after talks takes place where they do, unless something else is said.",
        (
            (
                "South Korean Vice Defense Minister Park Jae-min and his Vietnamese counterpart Nguyen Chi Vinh held "
                "talks in Hanoi on Oct. 16, 2019. Prior to the talks, Park paid a courtesy call on Defense Minister "
                "Ngo Xuan Lich of Vietnam.",
                "Hanoi, VN",
            ),
        ),
        ("South Korea and Vietnam held talks in Hanoi on Oct. 16, 2019.",),
    ),
    Rule(
        "place.of-guest",
        "A forum whose place is not said is held where the talks on its sidelines are.",
        (
            (
                "South Korean Defense Minister Song Young-moo met his Malaysian counterpart in Clark on Oct. 23, 2017, "
                "on the sidelines of the ADMM-Plus.",
                "Clark, PH",
            ),
        ),
        ("South Korean Defense Minister Song Young-moo attended the ADMM-Plus on Oct. 23, 2017.",),
    ),
    Rule(
        "date.day-chained",
        '"The day after" counts from the day told before it.',
        (
            (
                "Vice Defense Minister Kim Seon-ho of South Korea leaves on Nov. 15, 2023. The ADMM-Plus with ASEAN "
                "opens the day after.",
                "2023-11-16",
            ),
        ),
        ("South Korea and ASEAN met at the ADMM-Plus on Nov. 16, 2023.",),
    ),
    Rule(
        "place.clause",
        "A place named with in, at or off in the clause is where it happens; the nearest happening has it.",
        (("South Korea and Vietnam held talks in Hanoi.", "Hanoi, VN"),),
        ("South Korea held talks with Vietnam.",),
    ),
    Rule(
        "place.beside-date",
        "A recalled meeting took place where the words right beside its date say.",
        (
            (
                "South Korean and Vietnamese officials met for the third Korea-Vietnam Maritime "
                "Forum on May 2, 2023. The first session was held in Seoul in 2017.",
                "Seoul, KR",
            ),
        ),
        ("South Korea and Vietnam held talks in Seoul in 2017.",),
    ),
    Rule(
        "place.sentence",
        "A place in another clause of the sentence is the nearest happening's.",
        (
            (
                "In Hanoi, Vietnam, where he arrived on Monday, South Korean Minister Suh Wook held "
                "talks with Phan Van Giang of Vietnam.",
                "Hanoi, VN",
            ),
        ),
        ("South Korea and Vietnam held talks in Hanoi.",),
    ),
    Rule(
        "place.destination",
        "A visit takes place where it goes to.",
        (("South Korean Defense Minister Suh Wook visited Thailand.", "TH"),),
        ("South Korea and Thailand held talks.",),
    ),
    Rule(
        "place.visited-party",
        "A visit without a place goes to the side that the visitor is not from.",
        (
            (
                "South Korea invited Malaysian Defence Minister Mohamad Hasan, who began a working visit on May 2, "
                "2023.",
                "KR",
            ),
        ),
        ("Malaysia and South Korea held talks.",),
    ),
    Rule(
        "place.receiver",
        "A guest is received in the country of whoever receives him.",
        (
            (
                "Vietnamese Defence Minister Phan Van Giang received South Korean Defense Minister Suh Wook.",
                "VN",
            ),
            (
                "Vietnamese Defence Minister Phan Van Giang met visiting South Korean Defense Minister Suh Wook.",
                "VN",
            ),
        ),
        ("Vietnamese Defence Minister Phan Van Giang met South Korean Defense Minister Suh Wook.",),
    ),
    Rule(
        "place.here",
        '"Here" is the place of the dateline.',
        (
            (
                _MET + "South Korea and Vietnam held defense talks here on Thursday.",
                "Seoul, KR",
            ),
        ),
        (_MET + "South Korea and Vietnam held defense talks on Thursday.",),
    ),
    Rule(
        "place.series",
        "A forum with a fixed seat takes place there.",
        (("South Korea and Vietnam met at the Seoul Defense Dialogue 2017.", "Seoul, KR"),),
        ("South Korea and Vietnam met at the ADMM-Plus in Laos.",),
    ),
    Rule(
        "place.of-host",
        "A meeting on the sidelines is at the place of its host.",
        (
            (
                "The 11th ADMM-Plus took place in Vientiane on Nov. 21, 2024. South Korean Defense Minister Kim "
                "Yong-hyun held bilateral talks with his Thai counterpart on the sidelines of the ADMM-Plus.",
                "Vientiane, LA",
            ),
        ),
        ("South Korea and Thailand held talks in Bangkok.",),
    ),
    Rule(
        "place.city-state",
        "What takes place in a country that is a city takes place in that city.",
        (
            (
                "South Korean Defense Minister Suh Wook called on Minister for Defence Ng Eng Hen of Singapore on "
                "Dec. 22, 2021.",
                "Singapore, SG",
            ),
        ),
        ("South Korean Defense Minister Suh Wook held a video conference with Singapore's minister on Dec. 22, 2021.",),
    ),
    Rule(
        "place.of-journey",
        "A meeting for which somebody travels is at the place that he travels to.",
        (
            (
                "South Korean Defense Minister Han Min-koo will travel to Jakarta for talks with Indonesian Defense "
                "Minister Ryamizard Ryacudu.",
                "Jakarta, ID",
            ),
        ),
        ("South Korea and Indonesia held talks.",),
    ),
    Rule(
        "date.month-of-its-guest",
        "A forum without a date has the month of the talks beside it whose day is known.",
        (
            (
                "South Korean Defense Minister Kim Yong-hyun attended the ROK-ASEAN defense "
                "ministers' meeting in Vientiane on Nov. 21, 2024, within the framework of the 11th "
                "ADMM-Plus.",
                "2024-11",
            ),
        ),
        ("South Korean Defense Minister Kim Yong-hyun attended the ADMM-Plus in Vientiane on Nov. 21, 2024.",),
    ),
)
