"""Made-up articles for benchmarks: the same every time, in general phrases, about meetings that never were.

There are two sorts. Dense ones tell of something in every paragraph, which is more than any real article does, and are
what builds are fed. Plain ones tell as much a KB as the articles of `seeds` do, amid quotes, background, a caption,
other headlines and a footer, and are what reading is timed on.
"""

import random
from collections.abc import Callable
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
# What stands around the news in a plain article: quotes, background, alliances, industry, something else altogether.
BACKGROUND = (
    '"Peace in this region is not the work of one country alone," {our_surname} said, "and the ADMM-Plus shows what '
    "partners can do who keep their word. The Republic of Korea wants to be such a partner for {host} and for every "
    'member of ASEAN, above all where {subject} is concerned."',
    '{their} praised the experience of South Korea in {other}. "There is much that our officers can learn from each '
    'other," he added, "and the young ones should be the first to do so. Nobody in {city} doubts that."',
    "The ASEAN Defense Ministers' Meeting-Plus (ADMM-Plus) brings together the members of ASEAN and partners such as "
    "South Korea, the United States, China, Japan and Australia. Its expert working groups deal with {subject}, "
    "{other} and other fields in which armed forces can be of use to each other in times of peace.",
    "Analysts say that interest in South Korean arms is growing in Southeast Asia, where Indonesia, Malaysia and the "
    "Philippines look for trainer aircraft, frigates and armored vehicles. Prices, delivery times and the transfer of "
    "technology count for more than alliances, they add.",
    "The alliance between South Korea and the United States remains the backbone of its security, and tens of "
    "thousands of American troops are stationed on the Korean Peninsula. Ties with Southeast Asia, long seen in Seoul "
    "as a matter of trade, have become a matter of strategy as well.",
    "North Korea's nuclear and missile programs cast a shadow over every forum of the region, the ASEAN Regional Forum "
    "(ARF) first of all, and diplomats in {city} and Seoul alike call on Pyongyang to return to dialogue.",
    "The economy of {host} is one of the fastest growing of Southeast Asia, and South Korean companies are among its "
    "biggest investors. Trade between the two countries in semiconductors, cars and textiles has more than doubled "
    "over the past decade, according to figures of the customs service.",
    "Under the Korea-ASEAN Solidarity Initiative (KASI), Seoul wants to help the members of ASEAN with {subject}, "
    "climate change and the digital economy. The South China Sea is not named in it, although freedom of navigation "
    "and overflight matter greatly to South Korea, whose ships pass there every day.",
    "Critics in the National Assembly say that the ministry promises more than its budget allows. A lawmaker of the "
    "opposition, Song Ha-na, said that {other} needs people who stay for years and not delegations that come and go.",
    "Elsewhere in {city}, heavy rain flooded streets and delayed trains during the morning rush. The weather service "
    "expects more showers over the weekend and has told fishermen along the coast to stay in port.",
)
CAPTION = (
    "South Korean Defense Minister {ours} (R) poses with his {host_adj} counterpart, {their}, in {city}. (Yonhap)\n\n"
)
FOOTER = """\
Related Articles
Prices of rice rise for a third month in a row
Exporters in {host} look for new markets
Five things to know about {subject}

Share this article
Subscribe to our newsletter
Copyright (c) All rights reserved. No part of this page may be redistributed without consent.
"""


def story(chance: random.Random, year: int, length: int) -> str:
    """One dense article about a meeting in a year, of at least so many characters.

    >>> story(random.Random(1), 2021, 2000) == story(random.Random(1), 2021, 2000)
    True
    """
    text = ""
    while len(text) < length:
        facts = _facts(chance, year)
        body = "".join(f"{part}\n\n" for part in (LEAD, *chance.sample(PARAGRAPHS, 3)))
        text += f"{'' if text else HEAD}{body}".format(**facts)
    return text


def plain_story(chance: random.Random, year: int, length: int) -> str:
    """One plain article about a meeting in a year, of about so many characters.

    >>> "Share this article" in plain_story(random.Random(1), 2021, 2000)
    True
    """
    facts = _facts(chance, year)
    told = [part.format(**facts) for part in chance.sample(PARAGRAPHS, 3)]
    around = [part.format(**facts) for part in chance.sample(BACKGROUND, len(BACKGROUND))]
    first, last = (part.format(**facts) for part in (HEAD.replace("\n\n", f"\n\n{CAPTION}", 1) + LEAD, FOOTER))
    while around and len("\n\n".join([first, *told, last])) < length:
        told.insert(chance.randrange(len(told) + 1), around.pop())
    return "\n\n".join([first, *told, last])


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


def write_articles(
    folder: Path,
    years: range,
    each: int,
    shortest: int = 2000,
    longest: int = 4000,
    told: Callable[[random.Random, int, int], str] = story,
) -> list[Path]:
    """Write articles into a new folder.

    Args:
        folder: where to; it must not exist.
        years: the years that they are about.
        each: how many a year.
        shortest: the least length in characters.
        longest: about the greatest.
        told: what makes an article: `story` or `plain_story`.

    Returns:
        The files.
    """
    folder.mkdir(parents=True)
    chance = random.Random(f"{years} {each} {shortest}")
    written = []
    for year in years:
        for number in range(each):
            path = folder / f"{year}_{number:03}.txt"
            path.write_text(told(chance, year, chance.randint(shortest, max(shortest, longest - 800))), "utf-8")
            written.append(path)
    return written
