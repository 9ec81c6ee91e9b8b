"""The words beside a date that decide what it is: "in 2017" is a year, "the 21st anniversary" is no day."""

import re

# What may follow "on the 21st", "the day before", "Nov. 8 and 9": the end of a clause, never a noun ("anniversary").
FOLLOW = re.compile(
    r"\s?(?:$|[.,;:!?()\]\"”’'—–-]|(?:in|at|on|with|when|where|while|to|through|local|as|amid|during|by|for|under|"
    r"between|via|but|was|were|is|are|will|has|had|after|before|that|if|here|there|respectively|when|he|she|it|they|we|both|where|which)\b|and\s(?!final|last|most|\d))"
)
# "the Sept. 19 military agreement", "the May 18 Uprising": a name, not the day of what the sentence tells.
NAMED_DAY = re.compile(
    r"\s(?:(?:[Cc]omprehensive|[Ii]nter-Korean|[Mm]ilitary|[Jj]oint|[Dd]emocratic|[Pp]ro-democracy|[Tt]error(?:ist)?|"
    r"[Ii]ndependence)\s){0,3}(?:[Aa]greement|[Pp]act|[Aa]ccord|[Dd]eclaration|[Uu]prising|[Rr]evolution|"
    r"[Mm]ovement|[Ww]ar|[Aa]ttacks?|[Mm]assacre|[Mm]artial\s[Ll]aw)\b"
)
# "the 2030 Agenda": a plan's name.
NAMED_YEAR = re.compile(
    r"\s(?:[Ss]ustainable\s|[Dd]evelopment\s){0,2}(?:[Aa]genda|[Vv]ision|[Gg]oals?|[Bb]lueprint|[Tt]argets?)\b"
)
# "in the 2021-2024 term", "2021-2023 tenure": how long somebody serves or a plan runs, not when something happens.
TERM = re.compile(r"\s(?:term|tenure|period|plan|strategy|work|cycle|chair|budget|program|fiscal|action)")
# "in 2000 troops": an amount, not a year.
COUNTED = (
    r"\s(?:troops|soldiers|people|person\w*|participants|members|marines|sailors|officers|delegates|students|men|women|"
    r"tons|tonnes|k?g|km|kilomet\w+|met(?:er|re)s?|miles|feet|won|dollars|euros|vehicles|ships|aircraft|units|rounds|"
    r"houses|homes|hours|hrs|years|days|times|million|billion|trillion|percent|per\scent|pieces|sets|doses|copies)\b"
)
COUNT = re.compile(COUNTED)
# Nouns that a month may stand before: "the September meeting", "September's summit".
HAPPENING = re.compile(
    r"(?:['’]s)?\s(?:meetings?|summits?|talks|visits?|sessions?|dialogues?|exercises?|drills?|forums?|conferences?|"
    r"agreements?|deals?|launch|elections?|trip|gathering|round|event|phone|call|ceremony|contract|declaration)\b"
)
# "today's world": these days, not this day.
THESE_DAYS = (
    r"['’]s\s(?:\w+\s)?(?:world|age|era|environment|challenges|threats|security|complex|geopolitical|global|society|"
    r"generation)\b"
)

# Words that make a bare "2017" a year and a bare "May" a month.
MONTH_CUES = frozenset(
    ("in", "since", "by", "until", "till", "from", "during", "for", "of", "throughout", "through", "between", "before",
     "after", "around", "starting", "beginning", "as of", "back to", "early as", "late as")
)  # fmt: skip
YEAR_CUES = MONTH_CUES | {"year", "and", "or", "dates to"}
# After these a capital may make "May", "April" or "June" a person: "talks of June Kim".
WEAK_MONTH_CUES = frozenset({"of", "by", "for", "from", "after", "before", "between"})
# Words before a day of the month that is not named: "on the 24th".
DAY_CUES = frozenset({"on", "from", "since", "until", "till", "by", "between", "through", "evening of", "morning of"})
# Words before a weekday that make it something else: "every Monday", "Black Friday".
NO_WEEKDAY = frozenset({"every", "each", "black", "good", "holy", "easter", "palm", "bloody", "cyber"})
# Words before "20 years ago" that leave the year open.
VAGUE = frozenset({"more than", "less than", "over", "under", "nearly", "almost", "at least", "some"})
# "talks set for December were postponed": the words before a date that something was set for.
_SET = re.compile(
    r"\b(?:set|scheduled|slated|planned|due|expected|booked|meant|originally|initially)\s"
    r"(?:(?:originally|initially|tentatively)\s)?(?:for|in|on|to\s(?:be\sheld|take\splace|begin|start|open|run)(?:\s(?:in|on|from))?)"
    r"(?:\s(?:early|mid|late|the|this|next|coming))*\s\(?$"
)
CUES = YEAR_CUES | DAY_CUES | NO_WEEKDAY | VAGUE | {"back"}
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "very", "about"})
# Characters looked at before a date; two words and an article fit.
REACH = 32


def before(text: str, start: int) -> tuple[str, str]:
    """What stands before a date and bears on it: the cue, and the article or possessive between.

    Args:
        text: the text.
        start: where the date begins.

    Returns:
        The cue, as in CUES, and the article, as in ARTICLES or "'s"; "" for none.

    >>> before("held in the 2010 round", 12), before("Seoul's 2022 plan", 8)
    (('in', 'the'), ('', "'s"))
    """
    if not text[start - 1 : start].isspace() and text[start - 1 : start] != "(":
        return "", ""
    words = text[max(0, start - REACH) : start].lower().replace("’", "'").replace("(", " ").split()[-3:]
    article = ""
    if words and (words[-1] in ARTICLES or words[-1].endswith("'s")):
        article = words.pop()
    article = "'s" if article.endswith("'s") else article
    two = " ".join(words[-2:])
    cue = two if two in CUES else words[-1] if words and words[-1] in CUES else ""
    return cue, article


def is_set(text: str, start: int) -> bool:
    """Whether a date is the one for which something was set, planned or due.

    >>> is_set("Talks set for December were postponed.", 14), is_set("Talks held in December were long.", 14)
    (True, False)
    """
    return _SET.search(text, max(0, start - 2 * REACH), start) is not None
