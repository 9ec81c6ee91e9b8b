"""The rules by which dates are read, in plain words, with examples that are run as tests.

Every example is read from REFERENCE with no tense given; several dates of one example stand with "; " between them, and
other readings of the same words after "or".
"""

import datetime

from rokasean.reading.rules import Rule

# The day from which every example is read: a Friday.
REFERENCE = datetime.date(2024, 11, 22)

DAY_RULES = (
    Rule(
        "date.figures",
        "A date in figures is read year first or with the year last; with points the day comes first.",
        (("Updated: 2025-11-01 10:42", "2025-11-01"), ("(2025/11/01)", "2025-11-01"), ("2025. 11. 1.", "2025-11-01"),
         ("on 01.11.2025", "2025-11-01"), ("on 21/11/2024", "2024-11-21")),
        ("at 10.42.22", "in the 2021-2023 tenure", "call 748-1111-2020", "2025-13-01"),
    ),
    Rule(
        "date.figures-open",
        "Figures that may be day or month first keep both readings; only the year is certain unless one is near.",
        (("on 11/01/2025", "2025 or 2025-11-01 or 2025-01-11"), ("on 11/12/2023", "2023 or 2023-11-12 or 2023-12-11")),
        ("a ratio of 11/12",),
    ),
    Rule(
        "date.day",
        "Day, month and year are that day; so is a day of this, last or next year.",
        (("on Sept. 8, 2021, in this photo", "2021-09-08"), ("18th December 2018 - 10:19 GMT", "2018-12-18"),
         ("Saturday, 01 Nov 2025", "2025-11-01"), ("on Oct. 3 of last year", "2023-10-03")),
        ("Feb. 29, 2023", "May 5,000 of them"),
    ),
    Rule(
        "date.day-without-year",
        "Without a year a weekday beside the date decides, else the tense, else the nearest such day.",
        (("on Nov. 1 (local time)", "2024-11-01"), ("on 21 November", "2024-11-21"),
         ("Thursday (Nov. 21)", "2024-11-21"), ("on Thursday (21/11)", "2024-11-21"),
         ("last September 10", "2024-09-10"),
         ("on May 22", "2025-05-22 or 2024-05-22")),
        ("the Sept. 19 military agreement", "the May 18 Uprising", "Nov. 31"),
    ),
    Rule(
        "date.shared-year",
        "A date without a year that is joined with a dated one, follows it by some weeks, or follows \"last year's\", "
        "has that year.",
        (("on April 30 and May 13, 2019", "2019-04-30; 2019-05-13"),
         ("at last year's Nov. 15 meeting", "2023; 2023-11-15"),
         ("left on Aug. 12, 2019, and arrived on Aug. 20", "2019-08-12; 2019-08-20")),
        ("Rooms 4-30 and 5-13",),
    ),
    Rule(
        "date.range",
        "Two days, months or years joined by a dash, \"to\" or \"between ... and\" are an interval.",
        (("from September 6-9", "2024-09-06/2024-09-09"), ("Nov. 30-Dec. 2", "2024-11-30/2024-12-02"),
         ("21-23 November 2024", "2024-11-21/2024-11-23"),
         ("from September 6 (Fri.) to 8 (Sun.)", "2024-09-06/2024-09-08"),
         ("between May 3 and 5, 2023", "2023-05-03/2023-05-05"),
         ("30 April to 13 May 2019", "2019-04-30/2019-05-13"), ("from June 2022 to May 2023", "2022-06/2023-05"),
         ("between 2002 and 2009", "2002/2009")),
        ("the 2021-2024 term", "for the 2021-2023 tenure"),
    ),
    Rule(
        "date.two-days",
        "Two days joined by \"and\" are one stretch when they follow on each other, else two dates.",
        (("on Sept. 8 and 9", "2024-09-08/2024-09-09 or 2024-09-08 or 2024-09-09"),
         ("on Sept. 8 and 10", "2024-09-08; 2024-09-10"),
         ("on Wednesday and Thursday", "2024-11-20/2024-11-21 or 2024-11-20 or 2024-11-21")),
        ("the 9th and 10th meetings",),
    ),
    Rule(
        "date.day-list",
        "Three or more days of a month are one stretch when they follow on each other, else so many dates.",
        (("on Nov. 18, 19 and 20", "2024-11-18/2024-11-20"),
         ("on Nov. 18, 20 and 22", "2024-11-18; 2024-11-20; 2024-11-22")),
        ("18, 19 and 20 delegates", "Articles 18, 19 and 20"),
    ),
    Rule(
        "date.ordinal",
        "\"On the 24th\" is the day of the month of the date named before, else the one that the tense suggests.",
        (("on the 24th, when it closed", "2024-11-24"), ("Thursday (21st)", "2024-11-21")),
        ("on the 21st anniversary", "for the 4th time", "the 35th", "on the 9th and final day", "the 21st Regiment"),
    ),
    Rule(
        "date.ordinals",
        "\"From 22nd to 24th\" is an interval in the month that the same rule finds.",
        (("from 22nd to 24th.", "2024-11-22/2024-11-24"),),
        ("the 9th and 10th ADMM-Plus", "on the 9th and 10th anniversaries"),
    ),
    Rule(
        "date.last-days",
        "\"Last 14-16\" is those days of the month last gone by.",
        (("met in the capital last 14-16.", "2024-11-14/2024-11-16"),),
        ("the last 10-15 years", "the last 2-3 rounds"),
    ),
    Rule(
        "date.duration",
        "A length of days joins the day on which the thing begins or ends.",
        (("a three-day forum starting Tuesday", "2024-11-19/2024-11-21 or 2024-11-19"),
         ("which kicked off in the day for a three-day run", "2024-11-22/2024-11-24 or 2024-11-22"),
         ("on a visit of two days from Wednesday", "2024-11-20/2024-11-21 or 2024-11-20"),
         ("the three-day forum, which ended Thursday", "2024-11-19/2024-11-21 or 2024-11-21")),
        ("the three-day forum", "for the first time in three years"),
    ),
)  # fmt: skip

RELATIVE_RULES = (
    Rule(
        "date.weekday",
        "A weekday is the last one up to and including today in the past tense, the next one from today on in the "
        "future tense, else the nearest, with the other as an alternative.",
        (("agreed Friday to boost ties", "2024-11-22"), ("on Thursday", "2024-11-21 or 2024-11-28"),
         ("this coming Monday", "2024-11-25"), ("this past Monday", "2024-11-18")),
        ("every Monday", "Black Friday", "on Fridays", "the Sunday Times"),
    ),
    Rule(
        "date.weekday-of-week",
        "A weekday of this, last or next week is that day; weeks begin on Monday.",
        (("on Wednesday next week", "2024-11-27"), ("Tuesday of last week", "2024-11-12"),
         ("next week on Monday", "2024-11-25")),
        ("every Wednesday of the week", "Wednesdays of a week"),
    ),
    Rule(
        "date.weekday-last-next",
        "\"Last Tuesday\" is the Tuesday gone by, \"next Tuesday\" the one of next week; the other reading is kept.",
        (("last Wednesday", "2024-11-20 or 2024-11-13"), ("next Wednesday", "2024-11-27"),
         ("next Sunday", "2024-12-01 or 2024-11-24")),
        ("the last Friday prayers", "the next Sunday Times"),
    ),
    Rule(
        "date.weekdays",
        "From one weekday to another is the stretch that begins on the first.",
        (("from Wednesday to Friday", "2024-11-20/2024-11-22"),
         ("Monday through Wednesday next week", "2024-11-25/2024-11-27")),
        ("Mondays to Fridays",),
    ),
    Rule(
        "date.today",
        "Today, tonight, yesterday and tomorrow are counted from the reference date; \"yesterday and today\" are two "
        "days.",
        (("today's signing", "2024-11-22"), ("yesterday", "2024-11-21"), ("tomorrow morning", "2024-11-23"),
         ("last night", "2024-11-21"), ("the day after tomorrow", "2024-11-24"),
         ("gathered yesterday and today", "2024-11-21/2024-11-22")),
        ("today's world", "USA Today", "today's complex security environment"),
    ),
    Rule(
        "date.same-day",
        "\"In the day\" is the day named before, else the reference date.",
        (("earlier in the day", "2024-11-22"),
         ("Thursday, and left later in the day", "2024-11-21 or 2024-11-28; 2024-11-21"),
         ("on Nov. 5; the same morning he left", "2024-11-05; 2024-11-05")),
        ("back in the day", "in the day-to-day work"),
    ),
    Rule(
        "date.beside",
        "\"The following day\", \"the day before\", \"the same month\" and \"that year\" are counted from the date "
        "named before.",
        (("on Nov. 5 and the following day", "2024-11-05; 2024-11-06"), ("the day before.", "2024-11-21"),
         ("in 2017 and the year after", "2017; 2018"), ("in May 2023 and the same month", "2023-05; 2023-05"),
         ("the following year", "None")),
        ("the day before the meeting", "the next year", "the day after Kim arrived"),
    ),
    Rule(
        "date.ago",
        "\"Ago\" is counted from the reference date, \"later\" and \"earlier\" from the date named before.",
        (("two years ago", "2022"), ("a decade ago", "2014"), ("three days ago", "2024-11-19"),
         ("in May 2023 and two months later", "2023-05; 2023-07"), ("three months later", "None")),
        ("more than 20 years ago", "over a decade ago", "the next 20 years", "in three years"),
    ),
    Rule(
        "date.nth-day",
        "\"On the second day\" is a day of the range named before.",
        (("Nov. 20-22; on the second day", "2024-11-20/2024-11-22; 2024-11-21"),
         ("Nov. 20-22; on the final day", "2024-11-20/2024-11-22; 2024-11-22")),
        ("on the second day",),
    ),
)  # fmt: skip

PERIOD_RULES = (
    Rule(
        "date.month",
        "Month and year are that month.",
        (("in December 2014", "2014-12"), ("In February this year", "2024-02"), ("late November, 2023", "2023-11")),
        ("may 2014 troops march",),
    ),
    Rule(
        "date.month-without-year",
        "A month alone counts after a word such as \"in\" or before \"meeting\"; its year comes from the tense, "
        "else from nearness.",
        (("in November", "2024-11"), ("at the September meeting", "2024-09"), ("last November", "2023-11"),
         ("in March", "2025-03 or 2024-03"), ("mid-December", "2024-12")),
        ("they may march", "May Thein said", "March with us", "talks of June Kim"),
    ),
    Rule(
        "date.two-months",
        "Two months joined by \"and\" are two dates.",
        (("in March and September 2023", "2023-03; 2023-09"),),
        ("April and May were there",),
    ),
    Rule(
        "date.year",
        "A year alone counts after a word such as \"in\", or in brackets.",
        (("in 2017", "2017"), ("planned for 2026", "2026"), ("early 2023", "2023"), ("dates back to 1981", "1981"),
         ("its launch (2012)", "2012")),
        ("ASEAN Community Vision 2045", "Vision 2030", "the 2030 Agenda", "resolution 1718",
         "Seoul Defense Dialogue 2022", "aged 60", "room 2024", "$2025", "F-2016", "in 2000 troops",
         "in the 2020s", "2,024 men"),
    ),
    Rule(
        "date.year-before-noun",
        "A year between an article and a noun is that year.",
        (("the 2010 exercise", "2010"), ("Seoul's 2022 strategy", "2022")),
        ("the 2030 Agenda", "its 2045 vision"),
    ),
    Rule(
        "date.years",
        "Several years joined by \"and\" are so many dates.",
        (("in 2017 and 2018, respectively", "2017; 2018"), ("in 2012, 2013 and 2015", "2012; 2013; 2015")),
        ("the 2017, 2018 editions",),
    ),
    Rule(
        "date.part-of-year",
        "A half, quarter or season of a year is its months; the whole year is kept as the wider reading.",
        (("in the second half of 2025", "2025-07/2025-12 or 2025"),
         ("the first quarter of 2025", "2025-01/2025-03 or 2025"),
         ("Q3 2025", "2025-07/2025-09 or 2025"), ("in the summer of 2019", "2019-06/2019-08 or 2019")),
        ("the second half of the match", "in the spring"),
    ),
    Rule(
        "date.part-without-year",
        "A half or quarter without its year is that of the year which the tense suggests, else the nearest one.",
        (("due in the fourth quarter, it said", "2024-10/2024-12"),
         ("by the second half", "2024-07/2024-12")),
        ("in the second half of the match", "the first half ended", "the fourth quarter results"),
    ),
    Rule(
        "date.period",
        "Last, this or next week, month, season or year is counted from the reference date; a vague part is the whole.",
        (("last month", "2024-10"), ("next week", "2024-11-25/2024-12-01"), ("later this year", "2024"),
         ("at the end of the year", "2024"), ("the latter half of next year", "2025-07/2025-12 or 2025")),
        ("over the last year", "the next week", "over the past three years", "this fall in prices"),
    ),
)  # fmt: skip

BOUND_RULES = (
    Rule(
        "date.since",
        'After "since" a date is only the beginning of a longer time.',
        (("held annually since 2012", "2012"), ("since Monday", "2024-11-18")),
        ("since 2012 troops left", "ever since"),
    ),
    Rule(
        "date.until",
        'After "until" or "through" a date is only the end of a longer time.',
        (("runs through Nov. 27", "2024-11-27"), ("until Monday", "2024-11-25 or 2024-11-18")),
        ("until 2030 soldiers came", "through 12 nations"),
    ),
    Rule(
        "date.by",
        'After "by" a date is only the latest time at which something is to happen.',
        (("by the end of next year", "2025"), ("by 2030", "2030")),
        ("by 2030 troops", "by 15 nations"),
    ),
)

RULES: tuple[Rule, ...] = DAY_RULES + RELATIVE_RULES + PERIOD_RULES + BOUND_RULES
