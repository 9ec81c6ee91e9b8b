"""The rules by which a happening gets its salience and name.

Every example is a whole small article. Beside it stands the cell that the rule fills, of the mention that it fills.
"""

from rokasean.reading.rules import Rule

# A page of 22 November 2024.
_MET = "Published : Nov 22, 2024\n\nSEOUL, Nov. 22 (Yonhap) -- "

RULES: tuple[Rule, ...] = (
    Rule(
        "salience.reported",
        "What the article tells first and not as recalled, and what is of the same time, is reported.",
        (("South Korea and Laos held talks on Nov. 21, 2024.", "main"),),
        ("South Korea and Laos praised their ties.",),
    ),
    Rule(
        "salience.preview",
        "In a preview what is announced at once is reported.",
        (
            (
                _MET + "South Korean Defense Minister Shin Won-sik will visit Thailand on December 3. He "
                "will meet Thai Defence Minister Sutin Klungsang on December 4.",
                "main",
            ),
        ),
        (_MET + "South Korea and Laos held talks on Nov. 21, 2024. They will hold a joint exercise in 2026.",),
    ),
    Rule(
        "salience.announced",
        "What is announced for later than the reported happening is upcoming.",
        (
            (
                "South Korea and Laos held talks on Nov. 21, 2024. They will hold a joint exercise in 2026.",
                "upcoming",
            ),
        ),
        ("South Korea and Laos held talks on Nov. 21, 2024.",),
    ),
    Rule(
        "salience.mere-host",
        "A forum that is named only as the occasion of another meeting is background.",
        (
            (
                "South Korean Defense Minister Suh Wook met his Thai counterpart on the sidelines of the ADMM-Plus.",
                "background",
            ),
        ),
        ("South Korean Defense Minister Suh Wook attended the ADMM-Plus with ASEAN.",),
    ),
    Rule(
        "salience.recalled",
        "The launch of a series, or a year left out of it, is background.",
        (
            (
                "South Korea and ASEAN held the ROK-ASEAN Defense Vice-Ministerial Meeting on Sept. "
                "8, 2021. The meeting has been held every year except 2020.",
                "background",
            ),
        ),
        ("South Korea and ASEAN held the ROK-ASEAN Defense Vice-Ministerial Meeting on Sept. 8, 2021.",),
    ),
    Rule(
        "salience.called-off",
        "What was called off beside the reported happening, at a time that is not told, is background.",
        (
            (
                "South Korea and Laos held talks on Nov. 21, 2024. A joint exercise of the two armies was called off.",
                "background",
            ),
        ),
        ("The talks of South Korea and Laos planned for May 2, 2020, were called off.",),
    ),
    Rule(
        "salience.looks-back",
        "What is told with words that look back is background.",
        (
            (
                "South Korea and Laos held talks on Nov. 21, 2024. "
                "Last year they signed a memorandum of understanding.",
                "background",
            ),
        ),
        ("South Korea and Laos held talks on Nov. 21, 2024.",),
    ),
    Rule(
        "salience.earlier",
        "What ended more than a month before the reported happening is background.",
        (
            (
                "South Korea and Laos held talks on Nov. 21, 2024. The two sides signed a contract on May 2, 2023.",
                "background",
            ),
        ),
        ("South Korea and Laos held talks on Nov. 21, 2024.",),
    ),
    Rule(
        "salience.year-only",
        "What is dated by its year alone, beside what is dated better, is background.",
        (
            (
                "South Korea and Laos held talks in Vientiane. The two sides signed a contract in 2013.",
                "background",
            ),
        ),
        ("South Korea and Laos held talks on Nov. 21, 2024.",),
    ),
    Rule(
        "name.own",
        "The name that the text gives.",
        (
            (
                "South Korea attended the 12th ADMM-Plus with ASEAN.",
                "12th ADMM-Plus",
            ),
        ),
        ("South Korea and Laos held defense talks.",),
    ),
    Rule(
        "name.composed",
        "A name made of the form and of who takes part.",
        (
            (
                "South Korea and Laos held defense talks.",
                "ROK-Laos talks",
            ),
        ),
        ("South Korea attended the 12th ADMM-Plus with ASEAN.",),
    ),
)
