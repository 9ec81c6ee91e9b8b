"""The grammar of news dates: one pattern for where a date may start, and one for each form that it may take."""

import re
from itertools import groupby

from rokasean.reading.calendar.cues import COUNTED, THESE_DAYS
from rokasean.reading.naming.beginnings import beginnings
from rokasean.reading.naming.finding import by_word


def _names(*words: str) -> str:
    """Names in small letters and capitals with their abbreviations: "Nov|ember" takes Nov, Nov., November, NOVEMBER."""
    forms = []
    for word in words:
        short, bar, rest = word.partition("|")
        for a, b in ((short, rest), (short.upper(), rest.upper())):
            forms.append(a + (rf"(?:{b}|\.)?" if b else r"\.?" if bar else ""))
    return "(?:" + "|".join(forms) + ")(?![A-Za-z])"


# White space between two words of one date; refuses an empty line, so that a date never runs across paragraphs.
S = r"(?:[^\S\n]{1,3}|\n)"
S0 = r"(?:[^\S\n]{1,3}|\n)?"
# What stands between the ends of a range: "22-24", "22 to 24", "22 and 24" (and: a range only after "between").
DASH = rf"{S0}[-–—‒−~]{S0}"

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = _names(
    "Jan|uary", "Feb|ruary", "Mar|ch", "Apr|il", "May", "June", "Jun|", "July", "Jul|", "Aug|ust", "Sept|ember",
    "Sep|tember", "Oct|ober", "Nov|ember", "Dec|ember",
)  # fmt: skip
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAY = _names("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# "Thu, Nov. 21", "Nov. 21 (Thu)": only beside a date, since Sun, Sat, Mon and Wed are words and names as well.
WEEKDAY_SHORT = _names("Mon|", "Tues|", "Tue|", "Wed|", "Thurs|", "Thur|", "Thu|", "Fri|", "Sat|", "Sun|")
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{WEEKDAY_SHORT})"
DAYPART = rf"(?:{S}(?:morning|afternoon|evening|night))?"
LOCAL = rf"(?:,?{S}local{S}time|{S0}\(local{S}time\))?"

# A day of the month; refuses clock times (19:15, 10 a.m.), decimals, thousands (5,000) and percentages.
D = r"(?:3[01]|[12]\d|0?[1-9])"
D_END = rf"(?:st|nd|rd|th)?(?![A-Za-z0-9]|:\d|\.\d|,\d{{3}}(?!\d)|{S0}%|{S}[ap]\.?m\b)"
ORD = r"(?:st|nd|rd|th)(?!\w)"
ORD_OR_NOT = r"(?:st|nd|rd|th)?(?!\w)"

# A year from 1900 to 2099, within 2021-2023 and by itself; by itself it refuses 2021-2023, 2020s, 2024.5, 2,024 and
# amounts of people or things.
YEAR_BARE = r"(?:19|20)\d\d(?!\d)"
YEAR = rf"(?:19|20)\d\d(?!\w|,\d{{3}}(?!\d)|\.\d|%|[-–/]\d|{COUNTED})"
REL = r"(?:[Tt]his|[Ll]ast|[Nn]ext)"
NUMBERS = ["a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS + [n.capitalize() for n in NUMBERS])})"

# Where a date may begin: a number, a month, a weekday or a word of time, each only where what follows may make it a
# date. Nothing that hangs on a letter, a currency sign, a hyphen or a number ("F-16", "$2025", "10.42.22") begins one.
UNIT = rf"{S}(?:day|week|month|year)(?![\w-])"
WORDS = (
    "[Tt]his", "[Ll]ast", "[Nn]ext", "[Cc]oming", "[Ee]arl(?:y|ier)", "[Ll]ate(?:r|st)?", "[Ee]nd", "[Bb]eginning",
    "[Ss]tart", "[Ss]pring", "[Ss]ummer", "[Aa]utumn", "[Ff]all", "[Ww]inter", f"[Ss]ome{S0}time", "[Mm]id(?:dle)?",
    "[Tt]oday", "[Yy]esterday", "[Tt]omorrow", "[Tt]onight", "[Ww]eekend",
    "(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]atter|[Ff]ormer|[Oo]pening|[Ff]inal|[Cc]losing)"
    rf"(?={S}(?:half|quarter|part|day)(?!\w))",
    f"(?:[Ff]ollowing|[Pp]revious|[Pp]receding|[Ss]ame|[Tt]hat)(?={UNIT})",
    f"(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)(?={S}(?:before|after)|(?:[- ]|['’]s{S})end)",
    f"[Ii]n(?={S}the{S}day)",
    f"[Ww]ithin(?={S}(?:the|this){S}year)",
    rf"[Ss]ame(?={S}(?:morning|afternoon|evening)(?!\w))",
    rf"{NUMBER}(?={S}(?:day|week|month|year|decade)s?{S}(?:ago|earlier|later|prior|from{S}now)\b)",
    rf"(?:[QH][1-4]|[1-4][QH])(?={S}\d)",
)  # fmt: skip
_BEGINNINGS = {rf"{word}(?!\w)": "word" for word in WORDS} | {
    r"(?:(?:19|20)\d\d|\d{1,2})(?!\d)": "number",
    rf"{MONTH}(?={S0}(?:the{S})?{D}{D_END})": "day_of_month",
    MONTH: "month",
    ANY_WEEKDAY: "weekday",
}


def _any(some: list[str]) -> re.Pattern:
    """What takes any of some beginnings of dates; the group tells of which sort it is."""
    sorts = (f"(?P<{sort}>{'|'.join(alike)})" for sort, alike in groupby(some, key=_BEGINNINGS.get))
    return re.compile(rf"(?<![\w$€£¥₩#@/-])(?<!\d[.,:])(?:{'|'.join(sorts)})")


# What has to follow a beginning is looked at only, but tells all the same which words go on.
START = by_word({one: beginnings(one.replace("(?=", "(?:")) for one in _BEGINNINGS}, _any, "written")


def _day(month: str, day: str) -> str:
    """Month and day: "Nov. 21", "November 21st"."""
    return rf"(?P<{month}>{MONTH}){S0}(?:the{S})?(?P<{day}>{D}){D_END}"


def _year(name: str) -> str:
    """What gives a day or month its year: ", 2024", " of 2024", " last year"."""
    return (
        rf"(?:(?:,?{S}(?:of{S}|in{S})?|[,-])(?P<{name}>{YEAR})"
        rf"|,?{S}(?:of{S})?(?P<{name}_rel>this|last|next){S}year(?![\w-]))?"
    )


def _to(name: str) -> str:
    """What joins the two ends of a range."""
    return rf"(?:{DASH}|,?{S}(?P<{name}>to|through|thru|until|till|and|&){S}(?:the{S}|on{S})?)"


BESIDE = rf"(?:{ANY_WEEKDAY},?{S}\(?)?"
# "Sept. 6 (Tue.) to 8 (Thu.)": Korean releases put the weekday behind.
BEHIND = rf"(?:{S0}\({ANY_WEEKDAY}\))?"
DIRECTION = rf"(?:(?P<rel>{REL})(?:{S}(?:coming|past))?{S})?"

# Wednesday (9/10): day and month, as Indonesian and Vietnamese offices write them.
SLASHED = re.compile(rf"(?P<w>{WEEKDAY}){S0}\((?P<d>{D})[/-](?P<m>1[0-2]|0?[1-9])\)")
# 2025-11-01, 2025/11/01, 2025.11.01, 2025. 11. 1. (Korean style); refuses 2021-2023 and 2025-13-01.
ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?P<s>[-/.])[^\S\n]?(?P<m>1[0-2]|0?[1-9])(?P=s)[^\S\n]?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d|[-/.]\d)"
)
# 01.11.2025, 11/01/2025; refuses two-figure years and 10.42.22.
NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?!\w|[-/.]\d)")
# Nov. 21 / 21 November / Thursday (Nov. 21) / TUE, 31 Mar 2015 / last September 10 / Nov. 21 (Thu) / Nov. 21, Thursday
DAY = re.compile(
    rf"(?:(?P<w>{ANY_WEEKDAY}){DAYPART}(?:,?{S}|,|{S0}(?P<paren>\())(?:on{S})?(?:the{S})?)?"
    rf"{DIRECTION}(?:{_day('m1', 'd1')}"
    rf"|(?P<d2>{D})(?:st|nd|rd|th)?(?:{S}(?:of{S})?|-)(?P<m2>{MONTH})){_year('y')}"
    rf"(?:(?:,?{S0}(?P<beside>\()|,{S}(?=\w+day\b(?!['’])))(?P<w2>{ANY_WEEKDAY})(?(beside)\)|))?{LOCAL}(?(paren){LOCAL}\)|)"
)
# Nov. 22-24 / Nov. 30-Dec. 2 / Dec. 30, 2024, to Jan. 2, 2025 / Sept. 8 and 9 / last September 14-16
MONTH_FIRST_RANGE = re.compile(
    rf"{BESIDE}{DIRECTION}{_day('m1', 'd1')}\)?{_year('y1')}{BEHIND}{_to('to')}"
    rf"(?:{ANY_WEEKDAY}(?:,?{S}|{S0}(?P<paren>\()))?(?:(?P<m2>{MONTH}){S0})?(?P<d2>{D}){D_END}"
    rf"{BEHIND}{_year('y')}(?(paren)\)|){BEHIND}"
)
# Nov. 18, 19 and 20; refuses "Nov. 18, 19 and 20 ministers".
DAY_LIST = re.compile(
    rf"{_day('m1', 'd1')}(?P<more>(?:,{S}{D}{ORD_OR_NOT}){{1,4}},?{S}(?:and|&){S}{D}){D_END}{_year('y')}"
)
# 21-23 November 2024 / 30 April to 13 May 2019 / 21 and 22 November
DAY_FIRST_RANGE = re.compile(
    rf"{BESIDE}(?P<d1>{D})(?:st|nd|rd|th)?(?:{S}(?:of{S})?(?P<m1>{MONTH}){_year('y1')})?{_to('to')}{BESIDE}"
    rf"(?P<d2>{D})(?:st|nd|rd|th)?{S}(?:of{S})?(?P<m2>{MONTH}){_year('y')}"
)
# from 22nd to 24th / on the 22nd and 23rd; needs "from", "between" or "on" before and no noun after.
ORDINALS = re.compile(rf"(?P<d1>{D}){ORD}{_to('to')}(?P<d2>{D}){ORD}")
# on the 21st / Thursday (21st)
ORDINAL = re.compile(rf"(?:(?P<w>{WEEKDAY}){S0}\()?(?:the{S})?(?P<d1>{D}){ORD}(?(w)\)|){LOCAL}")
# last 14-16 (Philippine usage); refuses "the last 10-15 years".
LAST_DAYS = re.compile(rf"[Ll]ast{S}(?P<d1>{D}){_to('to')}(?P<d2>{D}){D_END}")
# Wednesday and Thursday / from Monday to Wednesday next week
WEEKDAY_RANGE = re.compile(
    rf"{DIRECTION}(?P<w1>{WEEKDAY}){_to('to')}(?P<w2>{WEEKDAY})(?:,?{S}(?:of{S})?(?P<week>this|last|next){S}week(?!\w))?"
)
# Thursday / last Thursday / this coming Friday / Thursday last week / earlier Thursday; refuses newspapers and Fridays.
ONE_WEEKDAY = re.compile(
    rf"(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){S}(?:on{S})?)?{DIRECTION}(?:[Cc]oming{S})?(?P<w>{WEEKDAY}){DAYPART}"
    rf"{LOCAL}(?:,?{S}(?:of{S})?(?P<week>this|last|next){S}week(?!\w))?(?!{S}(?:Times|Post|Mirror|Star|Nation|Morning|prayers))"
)
# next week on Tuesday / last week's Thursday
WEEK_WEEKDAY = re.compile(rf"(?P<week>{REL}){S}week(?:['’]s)?,?{S}(?:on{S})?(?P<w>{WEEKDAY})")
# March and September 2023 / from June 2022 to May 2023 / June-August
MONTH_RANGE = re.compile(
    rf"(?P<m1>{MONTH}){_year('y1')}{_to('to')}(?:(?:early|mid|late)(?:-|{S}))?(?P<m2>{MONTH})(?!{S0}\d{{1,2}}(?!\d)){_year('y')}"
)
# from 2002 to 2009 / in 2017 and 2018 / in 2021-23; needs a word such as "in", "from" or "between" before.
YEARS = re.compile(
    rf"{YEAR_BARE}(?:(?:,?{S}(?:and|or|to|through|until|till|&){S}(?:in{S})?|,{S}|{S0}[-–]{S0})(?:{YEAR_BARE}|(?<=[-–])\d\d)"
    r"(?![\d%]|[.,]\d|[-–]\d|s)){1,6}"
)
# the second half of 2025 / mid-2025 / Q3 2025 / by the end of next year / later this month / in November last year
PART = (
    rf"(?:(?P<half>[Ff]irst|[Ss]econd|[Ll]atter|[Ff]ormer){S}half|(?P<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth){S}"
    rf"quarter|(?P<code>Q[1-4]|H[12]|[1-4]Q|[12]H)|(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)|[Ee]arly|"
    rf"[Ll]ate|[Ee]arlier|[Ll]ater|[Mm]id(?:dle)?|[Ee]nd|[Bb]eginning|[Ss]tart|[Ss]ome{S0}time|[Ww]ithin|(?:[Ll]atter|[Ff]irst){S}part)"
)
PERIOD = re.compile(
    rf"(?:{PART}(?:-|,?{S})(?:(?:of|in|on){S})?)?(?:"
    rf"(?P<y>{YEAR})|(?:(?P<mrel>{REL}){S})?(?P<m>{MONTH})(?!{S0}\d{{1,2}}(?!\d)){_year('my')}"
    rf"|(?P<rel>{REL})(?:{S}(?:coming|past))?{S}(?:(?P<unit>weekend|week|month|year)(?![\w-])"
    rf"|(?P<relseason>spring|summer|autumn|fall|winter)(?![\w-]|{S}(?:in|of)\b))"
    rf"|(?P<the>[Tt]he){S}(?P<theunit>month|year|week)(?![\w-]))"
)
# in the second half / in the fourth quarter: of a year that is not said; needs "in" or a word like it before.
PART_ALONE = re.compile(
    rf"(?:(?P<half>[Ff]irst|[Ss]econd|[Ll]atter){S}half|(?P<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth){S}quarter)"
    rf"(?![\w-]|{S}(?:of|this|next|last)\b|,{S}(?:19|20)\d\d)"
)
YEAR_END = re.compile(rf"[Yy]ear(?:[- ]|['’]s{S})end(?!\w)")
WEEKEND = re.compile(r"weekend(?!\w)")
# today / yesterday and today / this morning / last night; refuses "USA Today" and "today's world".
TODAY = re.compile(
    rf"(?:(?:[Ee]arlier|[Ll]ater){S})?(?P<what>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|"
    rf"[Tt]his{S}(?:morning|afternoon|evening)|[Ll]ast{S}night){DAYPART}"
    rf"(?:(?<=day){S}and{S}(?P<next>today|tomorrow)(?!{S}(?:will|is|was|are|he|she|they|the)\b))?(?!\w|{THESE_DAYS})"
)
# earlier in the day / in the day / the same morning
IN_THE_DAY = re.compile(
    rf"(?:(?:[Ee]arlier|[Ll]ater){S})?(?:[Ii]n{S}the{S}day|[Ss]ame{S}(?:morning|afternoon|evening))"
    r"(?![\w-])"
)
# the following day / the same month / that year: read against the date named before.
ANCHORED = re.compile(
    rf"(?P<rel>[Ff]ollowing|[Pp]revious|[Pp]receding|[Nn]ext|[Ss]ame|[Tt]hat)"
    rf"{S}(?P<unit>day|week|month|year)(?![\w-])"
)
# the day before / the year after / the day after tomorrow; refuses "the day before the meeting".
BEFORE = re.compile(
    rf"(?P<unit>[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear){S}(?P<rel>before|after)(?:{S}(?P<what>yesterday|tomorrow))?(?!\w)"
)
# two years ago / a day later; refuses "more than 20 years ago" and "later than".
AGO = re.compile(
    rf"(?P<n>{NUMBER}){S}(?P<unit>day|week|month|year|decade)s?{S}(?P<rel>ago|earlier|later|prior|from{S}now)(?!\w|{S}than\b)"
)
# on the second day: a day of the range named before.
NTH_DAY = re.compile(
    rf"(?P<n>[Ff]irst|[Oo]pening|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|[Cc]losing){S}day(?![\w-])"
)
