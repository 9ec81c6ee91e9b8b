"""The rules by which words tell of a happening.

Every example is a whole small article. Beside it stands the cell that the rule fills, of the mention that it fills.
"""

from rokasean.reading.rules import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "event.edition",
        "A named meeting with an edition or a year is a happening.",
        (("The 11th ADMM-Plus in Laos welcomed South Korea on Nov. 21, 2024.", "11th ADMM-Plus"),),
        ("South Korea values the ADMM-Plus, which ASEAN leads.",),
    ),
    Rule(
        "event.dated",
        "A named meeting with a date in its clause is a happening.",
        (("On November 21, 2024, ASEAN and South Korea met at the ADMM-Plus.", "ADMM-Plus"),),
        ("South Korea is among the members of the ADMM-Plus, said ASEAN on Monday.",),
    ),
    Rule(
        "event.named-held",
        "A named meeting that is held, attended, opened or closed is a happening.",
        (("South Korea's Defense Minister Suh Wook attended the ADMM-Plus with ASEAN.", "ADMM-Plus"),),
        ("South Korea called for a stronger ADMM-Plus with ASEAN.",),
    ),
    Rule(
        "event.named-at",
        "A named meeting at which or for which something is done is a happening.",
        (("Vice Minister Park Jae-min of South Korea flew to Laos for the ADMM-Plus.", "ADMM-Plus"),),
        ("South Korea and Laos discussed the role of the ADMM-Plus.",),
    ),
    Rule(
        "event.host",
        "What something is held on the sidelines of, or is a part of, is a happening too.",
        (
            (
                "South Korean Defense Minister Suh Wook met his Thai counterpart on the sidelines of the ADMM-Plus.",
                "ADMM-Plus",
            ),
        ),
        ("South Korea and Thailand praised the ADMM-Plus.",),
    ),
    Rule(
        "event.proposed",
        "A named meeting that is put forward as a project is announced.",
        (
            (
                "South Korea proposed several projects to ASEAN, among them the ASEAN-ROK Maritime Workshop.",
                "ASEAN-ROK Maritime Workshop",
            ),
        ),
        ("South Korea thanked ASEAN for its help.",),
    ),
    Rule(
        "event.agreed-to-open",
        "A dialogue that two sides agree to open is announced by that.",
        (("South Korea and ASEAN agreed to open a Korea-ASEAN security dialogue.", "Korea-ASEAN security dialogue"),),
        ("South Korea and ASEAN agreed to deepen security ties.",),
    ),
    Rule(
        "event.called-off",
        "A meeting that was not held, cancelled or put off is told of as called off.",
        (
            (
                "The ROK-ASEAN defense vice-ministerial meeting was not held in 2020.",
                "ROK-ASEAN defense vice-ministerial meeting",
            ),
        ),
        ("South Korea and ASEAN did not agree.",),
    ),
    Rule(
        "event.fell-through",
        "What somebody had been going to do on a trip that was called off did not take place.",
        (
            (
                "South Korean Defense Minister Song Young-moo has called off a trip to Vietnam. Song had been "
                "scheduled to meet with Vietnamese Defense Minister Ngo Xuan Lich in Hanoi.",
                "meeting of Song Young-moo and Ngo Xuan Lich",
            ),
        ),
        (
            "South Korea and Vietnam held talks. South Korean Defense Minister Song Young-moo had been scheduled to "
            "meet with Vietnamese Defense Minister Ngo Xuan Lich.",
        ),
    ),
    Rule(
        "event.meeting-verb",
        "Somebody who meets, receives, hosts or calls on somebody else of the other side is a meeting.",
        (
            (
                "Vietnamese Defence Minister Phan Van Giang received South Korean Defense Minister Suh Wook in Hanoi.",
                "meeting of Phan Van Giang and Suh Wook",
            ),
        ),
        (
            "South Korea and Vietnam hope that the ministers will agree.",
            "South Korea said that Vietnam received a letter.",
        ),
    ),
    Rule(
        "event.any-verb",
        "Ministers of both sides who agree on a day, as the story begins, have met.",
        (
            (
                "Published : Nov 22, 2024\n\nSouth Korean Defense Minister Kim Yong-hyun and his Thai counterpart, "
                "Phumtham Wechayachai, agreed Thursday to widen ties.",
                "meeting of Kim Yong-hyun and Phumtham Wechayachai",
            ),
        ),
        ("Published : Nov 22, 2024\n\nSouth Korean Defense Minister Kim Yong-hyun agreed Thursday to help Thailand.",),
    ),
    Rule(
        "event.visit-verb",
        "Somebody who visits, leaves for or arrives in a country is on a visit.",
        (
            (
                "South Korean Defense Minister Suh Wook visited Thailand on Dec. 20, 2021.",
                "Suh Wook's visit to Thailand",
            ),
        ),
        ("South Korean exports to Thailand left the port.",),
    ),
    Rule(
        "event.transfer-verb",
        "Equipment that is handed over, delivered, donated or taken over is a transfer.",
        (
            (
                "South Korea handed over two patrol boats to Vietnam on June 11, 2018.",
                "handover of two patrol boats to Vietnam",
            ),
        ),
        ("The South Korean envoy to Vietnam delivered a speech on June 11, 2018.",),
    ),
    Rule(
        "event.agreement-verb",
        "Two sides that agree to set up, open or adopt something have made an agreement.",
        (("South Korea and Laos agreed to set up a joint committee on June 30, 2016.", "ROK-Laos agreement"),),
        ("South Korea and Laos agreed to boost ties on June 30, 2016.",),
    ),
    Rule(
        "event.exercise-verb",
        "Troops of both sides that train or practise together hold an exercise.",
        (
            (
                "South Korean marines practiced a landing with Thai troops in Thailand on Feb. 10, 2012.",
                "ROK-Thailand exercise",
            ),
        ),
        ("South Korean firms in Thailand trained hard.",),
    ),
    Rule(
        "event.training-verb",
        "Instructors of one side that train the other's people hold a training.",
        (
            (
                "South Korean engineers trained Cambodian deminers on May 3, 2023.",
                "ROK-Cambodia training",
            ),
        ),
        ("South Korea's team in Cambodia was well trained.",),
    ),
    Rule(
        "event.call-verb",
        "Ministers who speak by telephone hold a call.",
        (
            (
                "South Korean Defense Minister Suh Wook spoke by phone with Malaysian Defence Minister Hishammuddin "
                "Hussein on May 3, 2022.",
                "telephone talks of Suh Wook and Hishammuddin Hussein",
            ),
        ),
        ("South Korean phone makers spoke of Malaysia.",),
    ),
    Rule(
        "event.other-verb",
        "A ship that is launched or an office that is opened is a happening of another kind.",
        (
            (
                "The frigate that South Korea builds for Thailand was launched on Jan. 23, 2017.",
                "launch of the frigate",
            ),
        ),
        ("The talks of South Korea and Thailand were launched on Jan. 23, 2017.",),
    ),
    Rule(
        "event.noun-held",
        "A meeting, visit, exercise or course that is held, attended, opened or closed is a happening.",
        (
            ("South Korea and Vietnam held defense talks in Hanoi.", "ROK-Vietnam talks"),
            ("The navies of South Korea and Indonesia staged a joint exercise.", "ROK-Indonesia joint exercise"),
        ),
        ("South Korea and Vietnam agreed to expand joint exercises.",),
    ),
    Rule(
        "event.noun-dated",
        "A meeting, visit or exercise with a date in its clause is a happening.",
        (("The visit of South Korea's navy to Laos on May 2, 2021, cheered all.", "visit to Laos"),),
        ("Talks between South Korea and Laos are useful.",),
    ),
    Rule(
        "event.noun-during",
        "A meeting or visit during or after which something is done is a happening.",
        (
            (
                "After a visit to Laos, South Korean Defense Minister Suh Wook praised the Lao army.",
                "Suh Wook's visit to Laos",
            ),
        ),
        ("South Korea and Laos need talks.",),
    ),
    Rule(
        "event.signed",
        "A document that is signed, reached, adopted or won is an agreement.",
        (
            (
                "South Korea and Malaysia signed a memorandum of understanding on defence cooperation.",
                "memorandum of understanding on defence cooperation",
            ),
        ),
        ("South Korea and Malaysia hope to sign a memorandum of understanding.",),
    ),
    Rule(
        "event.counted-on",
        "What a sentence counts on from the first meeting of a series took place as well.",
        (
            (
                "South Korean and Vietnamese officials met for the third Korea-Vietnam Maritime Forum on May 2, 2023. "
                "The first session was held in Seoul in 2017 and the second in Hanoi in 2019.",
                "second session",
            ),
        ),
        ("South Korea and Vietnam held the third Korea-Vietnam Maritime Forum in 2023. The first was in 2017.",),
    ),
    Rule(
        "event.on-agenda",
        "What stands on the agenda of a visit is planned, or called off with the visit.",
        (
            (
                "South Korean Defense Minister Shin Won-sik arrives in Thailand on Monday. On his agenda are talks "
                "with Thai Defence Minister Sutin Klungsang.",
                "talks of Shin Won-sik and Sutin Klungsang",
            ),
        ),
        ("South Korea and Thailand put the war high on their agenda.",),
    ),
    Rule(
        "event.launch",
        "The year in which a series was launched or first held is a happening of its own.",
        (
            (
                "The vice-ministerial dialogue of South Korea and ASEAN has been held since being launched in 2017.",
                "launch of the vice-ministerial dialogue of South Korea and ASEAN",
            ),
        ),
        ("The vice-ministerial dialogue of South Korea and ASEAN may cooperate in March.",),
    ),
    Rule(
        "event.joined",
        "The year since which Korea has taken part in a series is a happening of its own.",
        (
            (
                "South Korean marines joined Thai troops in Cobra Gold on Feb. 28, 2023. South Korea has attended "
                "every year since 2010.",
                "South Korea's first Cobra Gold",
            ),
        ),
        ("South Korean marines joined Thai troops in Cobra Gold on Feb. 28, 2023. Thailand hosts it since 1982.",),
    ),
    Rule(
        "event.left-out",
        "A year that is left out of a yearly series is one in which it was called off.",
        (
            (
                "South Korea and ASEAN have held the ROK-ASEAN Defense Vice-Ministerial Meeting every year except "
                "2020.",
                "ROK-ASEAN Defense Vice-Ministerial Meeting 2020",
            ),
        ),
        ("South Korea and ASEAN met in 2020.",),
    ),
    Rule(
        "event.echo",
        'Words that point back ("the talks") add to a happening that is told of before.',
        (
            (
                "South Korea and Laos held talks on Nov. 21, 2024. Both sides should follow up the "
                "exercises of May 2022.",
                "ROK-Laos exercises",
            ),
        ),
        ("South Korea and Laos held talks on Nov. 21, 2024.",),
    ),
)
