"""Made-up articles for benchmarks: the same every time, in general phrases, about meetings that never were."""

import random
from datetime import date, timedelta
from pathlib import Path

COUNTRIES = {
    "Vietnam": ("Vietnamese", "Hanoi"),
    "Indonesia": ("Indonesian", "Jakarta"),
    "Malaysia": ("Malaysian", "Kuala Lumpur"),
    "Thailand": ("Thai", "Bangkok"),
    "Singapore": ("Singaporean", "Singapore"),
    "Cambodia": ("Cambodian", "Phnom Penh"),
    "Laos": ("Laotian", "Vientiane"),
    "the Philippines": ("Philippine", "Manila"),
}
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
SUBJECTS = (
    "maritime security",
    "cyber defense",
    "defense industry cooperation",
    "peacekeeping operations",
    "military medicine",
    "humanitarian assistance and disaster relief",
    "counter-terrorism",
)
SURNAMES = ("Kim", "Lee", "Park", "Choi", "Jung", "Kang", "Yoon", "Han")
NAMES = ("Min-jun", "Seo-yeon", "Do-hyun", "Ji-ho", "Ha-eun", "Tae-yang")
HEAD = "S. Korea, {host} discuss {subject}\n\n{place}, {today} (Yonhap) -- "
LEAD = (
    "South Korean Defense Minister {ours} met his {host_adj} counterpart, {their}, in "
    "{city} on {today}, {year}, and discussed {subject} and {other}, the defense ministry said."
)
PARAGRAPHS = (
    "{host_adj} Defense Minister {their} told reporters after the talks that both countries would expand exchanges "
    "between their armed forces, and that working groups would report on {subject} by {later}.",
    "The two sides shared the view that {subject} calls for closer cooperation in the region, the ministry said in a "
    "statement. They also agreed to hold a joint exercise on {other} in {city} in {later}.",
    "A vice-ministerial meeting on {other} is to be held in Seoul in {later}, according to an official of the "
    "ministry, who asked not to be named because the schedule has yet to be announced.",
    "{our_surname} said that regular talks between South Korea and ASEAN had helped to build trust, and that {subject} "
    "would stay high on the agenda of the defense ministers.",
    "On {day_before}, {year}, {our_surname} visited a naval base near {city} and met officers who had taken part in "
    "exercises on {other}. He thanked them for their work, and invited them to Seoul.",
    "In a separate meeting on the sidelines, officials of the two ministries signed a memorandum of understanding on "
    "{other}. The document will be in force for five years.",
)


def story(chance: random.Random, year: int, length: int) -> str:
    """One article about a meeting in a year, of at least so many characters.

    >>> story(random.Random(1), 2021, 2000) == story(random.Random(1), 2021, 2000)
    True
    """
    text = ""
    while len(text) < length:
        facts = _facts(chance, year)
        body = "".join(f"{part}\n\n" for part in (LEAD, *chance.sample(PARAGRAPHS, 3)))
        text += f"{'' if text else HEAD}{body}".format(**facts)
    return text


def _facts(chance: random.Random, year: int) -> dict[str, object]:
    """What is said in one story."""
    host = chance.choice(sorted(COUNTRIES))
    adjective, city = COUNTRIES[host]
    day = date(year, 3, 1) + timedelta(
        days=chance.randrange(250)
    )  # what was before and comes later is in this year too
    subject, other = chance.sample(SUBJECTS, 2)
    ours = chance.choice(SURNAMES)
    return {
        "host": host,
        "host_adj": adjective,
        "city": city,
        "place": city.upper(),
        "today": f"{MONTHS[day.month - 1]} {day.day}",
        "day_before": f"{MONTHS[(day - timedelta(days=1)).month - 1]} {(day - timedelta(days=1)).day}",
        "later": f"{MONTHS[(day + timedelta(days=40)).month - 1]} {year}",
        "year": year,
        "subject": subject,
        "other": other,
        "ours": f"{ours} {chance.choice(NAMES)}",
        "our_surname": ours,
        "their": f"{chance.choice(('Tran', 'Nguyen', 'Rahman', 'Santos'))} {chance.choice(('Van', 'Bin', 'Dela'))} Le",
    }


def write_articles(folder: Path, years: range, each: int, shortest: int = 2000, longest: int = 4000) -> list[Path]:
    """Write articles into a new folder.

    Args:
        folder: where to; it must not exist.
        years: the years that they are about.
        each: how many a year.
        shortest: the least length in characters.
        longest: about the greatest.

    Returns:
        The files.
    """
    folder.mkdir(parents=True)
    chance = random.Random(f"{years} {each} {shortest}")
    written = []
    for year in years:
        for number in range(each):
            path = folder / f"{year}_{number:03}.txt"
            path.write_text(story(chance, year, chance.randint(shortest, max(shortest, longest - 800))), "utf-8")
            written.append(path)
    return written
