"""Title, publisher and publication date out of the forms that pages of agencies, papers and ministries have.

All pages are made up; each is named for whose form it has.
"""

from datetime import date

import pytest

from rokasean.reading.article import parse

HEADLINE = "South Korea, Vietnam to widen defense ties"
LEAD = "South Korea and Vietnam agreed to widen defense cooperation at sea, the ministry said on Wednesday."
REST = "\n\nThe two ministers met in Hanoi and spoke about mine clearing and shipbuilding."
STORY = f"{LEAD}{REST}\n\nThey will meet again next year."

# Name of the form, the page, its headline, publisher and day; None where the page does not say.
FORMS = [
    pytest.param(
        f"{HEADLINE}\n\nAll News 15:03 November 10, 2021\n\nSEOUL, Nov. 10 (Yonhap) -- {LEAD}{REST}\n\n"
        "ohseokmin@yna.co.kr\n\n(END)\n\n"
        "Copyright (c) Yonhap News Agency prohibits its content from being redistributed or reprinted without consent",
        HEADLINE, "Yonhap", "2021-11-10", id="yonhap site",
    ),
    pytest.param(
        f"(LEAD) {HEADLINE}\n2024-11-21 15:42:29\n(ATTN: ADDS details in last 3 paras)\nBy Kim Soo-yeon\nSEOUL, Nov. 21 (Yonhap) -- {LEAD}{REST}\n(END)",
        "(LEAD) " + HEADLINE, "Yonhap", "2024-11-21", id="yonhap lead",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSEOUL, Nov. 21 (Yonhap) -- {LEAD}{REST}",
        HEADLINE, "Yonhap", None, id="yonhap no year",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy Song Sang-ho\n\nPublished : Nov 29, 2012 - 20:41\n\n"
        f"Updated : Nov 29, 2012 - 20:41\n\n{STORY}\n\n(sshluck@heraldcorp.com)",
        HEADLINE, None, "2012-11-29", id="korea herald old",
    ),
    pytest.param(
        f"The Korea Herald\n\nPolitics\n\n{HEADLINE}\n\nBy Ji Da-gyum\n\n"
        f"Published : Nov. 21, 2024 - 18:05:10\n\nLink copied\n\n{STORY}\n\ndagyumji@heraldcorp.com",
        HEADLINE, "The Korea Herald", "2024-11-21", id="korea herald new",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPosted : 2013-09-10 17:13\n\nUpdated : 2013-09-10 19:20\n\nBy Kang Seung-woo\n\n"
        f"{STORY}",
        HEADLINE, None, "2013-09-10", id="korea times",
    ),
    pytest.param(
        f"{HEADLINE} - The Korea Times\n\n{STORY}",
        HEADLINE, "The Korea Times", None, id="korea times suffix",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPublished: 10 Nov. 2021, 18:12\n\nUpdated: 11 Nov. 2021, 08:00\n\nMICHAEL LEE\n\n"
        f"lee.junhyuk@joongang.co.kr\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="joongang",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPosted November. 10, 2021 07:21,\u00a0\u00a0 Updated November. 10, 2021 07:21\n\n"
        f"{STORY}",
        HEADLINE, None, "2021-11-10", id="donga",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPosted on : Nov.10,2021 17:00 KST Modified on : Nov.11,2021 17:00 KST\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="hani",
    ),
    pytest.param(
        f"{HEADLINE}\n\nWrite: 2019-04-30 11:00:12 / Update: 2019-05-02 12:00:00\n\n"
        f"Photo : YONHAP News\n\n{STORY}",
        HEADLINE, None, "2019-04-30", id="kbs",
    ),
    pytest.param(
        f"Politics\n\n{HEADLINE}\n\nWritten: 2024-11-21 11:00:12 / Updated: 2024-11-22 12:00:00\n\n"
        f"{STORY}",
        HEADLINE, None, "2024-11-21", id="kbs2",
    ),
    pytest.param(
        f"Press Releases\n\n{HEADLINE}\n\n작성자 : 국방부\nDate: 2022-09-06\nHits: 1,203\n\n{STORY}",
        HEADLINE, None, "2022-09-06", id="mnd",
    ),
    pytest.param(
        f"{HEADLINE}\n\nDate\n2021-11-10\n\nhit\n1093\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="mofa",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNov 10, 2021\n\nBy Kim Young Deok\n\nkyd1991@korea.kr\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="korea.net",
    ),
    pytest.param(
        f"{HEADLINE}\n\nWednesday, 2021/9/8 14:32:23\n\nHanoi (VNA) – {LEAD}{REST}/.\n\nVNA",
        HEADLINE, "VNA", "2021-09-08", id="vna",
    ),
    pytest.param(
        f"{HEADLINE}\nPolitics September 08, 2021 - 19:15\nHanoi (VNA) - {LEAD}{REST}/.",
        HEADLINE, "VNA", "2021-09-08", id="vna2",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNovember 10, 2021 - 20:53\n\nHÀ NỘI — {LEAD}{REST} — VNS",
        HEADLINE, "Viet Nam News", "2021-11-10", id="vns",
    ),
    pytest.param(
        f"{HEADLINE}\n\nThursday, November 11, 2021 18:05 (GMT+7)\n\nPANO - {LEAD}{REST}\n\n"
        "Translated by Tran Hoai",
        HEADLINE, "People's Army Newspaper", "2021-11-11", id="pano",
    ),
    pytest.param(
        f"{HEADLINE}\n\nThursday, 2021-11-11 18:05:21\n\nNDO – {LEAD}{REST}",
        HEADLINE, "Nhan Dan", "2021-11-11", id="nhandan",
    ),
    pytest.param(
        f"{HEADLINE}\n\n10:35, 11/11/2021\n\nVOV.VN - {LEAD}{REST}",
        HEADLINE, "VOV", "2021-11-11", id="vov",
    ),
    pytest.param(
        f"{HEADLINE}\n\npublished : 20 Dec 2021 at 18:34\n\nnewspaper section: News\n\n"
        f"writer: Wassana Nanuam\n\n{STORY}",
        HEADLINE, None, "2021-12-20", id="bangkok post",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPUBLISHED : 20 Dec 2021 at 04:00\n\nNEWSPAPER SECTION: News\n\n{STORY}\n\n"
        "Like us on Facebook\nBangkok Post Public Company Limited",
        HEADLINE, "Bangkok Post", "2021-12-20", id="bangkok post2",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPUBLISHED NOV 19, 2024, 05:30 PM\n\nUPDATED NOV 20, 2024, 07:30 AM\n\n"
        f"SEOUL - {LEAD}{REST}  YONHAP, AFP\n\n"
        "Join ST's Telegram channel and get the latest breaking news delivered to you.",
        HEADLINE, "YONHAP, AFP", "2024-11-19", id="straits times",
    ),
    pytest.param(
        f"Sign up now: Get ST's newsletters delivered to your inbox\n\n{HEADLINE}\n\n"
        "Published Nov 19, 2024, 05:30 PM\nUpdated Nov 20, 2024, 07:30 AM\n\n"
        f"SEOUL – {LEAD}{REST} REUTERS",
        HEADLINE, "Reuters", "2024-11-19", id="straits times new",
    ),
    pytest.param(
        f"{HEADLINE}\n\n13 May 2019 06:31PM (Updated: 14 May 2019 06:40PM)\n\nBookmark\n\n"
        f"SINGAPORE: {LEAD}{REST}\n\nSource: CNA/nc",
        HEADLINE, "CNA", "2019-05-13", id="cna",
    ),
    pytest.param(
        f"{HEADLINE}\n\n13 May 2019\n\n{STORY}",
        HEADLINE, None, "2019-05-13", id="mindef",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy Priam Nepomuceno\n\nOctober 18, 2023, 6:03 pm\n\nShare\n\n"
        f"MANILA – {LEAD}{REST} (PNA)",
        HEADLINE, "Philippine News Agency", "2023-10-18", id="pna",
    ),
    pytest.param(
        f"{HEADLINE}\nBy Priam Nepomuceno October 18, 2023, 6:03 pm\nMANILA -- {LEAD}{REST} (PNA)",
        HEADLINE, "Philippine News Agency", "2023-10-18", id="pna2",
    ),
    pytest.param(
        f"Naval News » Naval Industry »\n\n{HEADLINE}\n\nJohn Smith   16 Nov 2025\n\n{STORY}\n\n"
        "Related posts: A frigate for ...  |  Paris Naval 2026 ...",
        HEADLINE, "Naval News", "2025-11-16", id="naval news",
    ),
    pytest.param(
        f"JANES\nDefence News | Sea Platforms\n{HEADLINE}\n\n05 February 2026   by John Smith\n\n{STORY}\n\n"
        "© Jane's Group UK Limited. All rights reserved.",
        HEADLINE, "Janes", "2026-02-05", id="janes",
    ),
    pytest.param(
        f"Republic of the Philippines\nDEPARTMENT OF NATIONAL DEFENSE\nCamp General Emilio Aguinaldo, Quezon City\n\n"
        f"PRESS RELEASE\n\n{HEADLINE}\n\n26 May 2023 -- {STORY} ###",
        HEADLINE, "Department of National Defense (Philippines)", "2023-05-26", id="dnd letterhead",
    ),
    pytest.param(
        f"Politics & Law\n\n{HEADLINE}\n\nUpdate: March, 19/2021 - 08:15\n\nHÀ NỘI — {STORY} — VNS",
        HEADLINE, "Viet Nam News", "2021-03-19", id="vns",
    ),
    pytest.param(
        f"{HEADLINE}\n\nJAKARTA, Nov 19 (ANTARA) - {STORY}\n\nCopyright © ANTARA 2025",
        HEADLINE, "Antara", "2025-11-19", id="the year of the copyright",
    ),
    pytest.param(
        f"{HEADLINE}\n\nJAKARTA, Nov 16 (ANTARA) - {STORY}\n\nCopyright © 1997-2025 ANTARA",
        HEADLINE, "Antara", None, id="years of copyright that tell nothing",
    ),
    pytest.param(
        f"{HEADLINE}\n\n{STORY}\n\n16 November 2025\n",
        HEADLINE, None, "2025-11-16", id="a day below the story",
    ),
    pytest.param(
        f"{HEADLINE}\n\n16 November 2025\n\n{STORY}\n\n— Jakarta",
        HEADLINE, None, "2025-11-16", id="a place is no publisher",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy: Nikko Dizon - Reporter / @NikkoDizon\n\n"
        f"Philippine Daily Inquirer / 05:30 AM September 10, 2019\n\nMANILA, Philippines — {LEAD}{REST}",
        HEADLINE, "Philippine Daily Inquirer", "2019-09-10", id="inquirer",
    ),
    pytest.param(
        f"{HEADLINE}\n\nAlexis Romero - The Philippine Star\n\nSeptember 10, 2019 | 12:00am\n\n"
        f"MANILA, Philippines — {LEAD}{REST}",
        HEADLINE, "The Philippine Star", "2019-09-10", id="philstar",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy JOVILAND RITA, GMA News\n\nPublished September 10, 2019 1:15pm\n\n"
        f"{STORY} —KBK, GMA News",
        HEADLINE, "GMA News", "2019-09-10", id="gma",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPosted at Sep 10 2019 01:15 PM | Updated as of Sep 11 2019 01:40 PM\n\n"
        f"MANILA - {LEAD}{REST}",
        HEADLINE, None, "2019-09-10", id="abs",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSep 10, 2019 2:30 PM PHT\n\nCarmela Fonbuena\n\n{STORY} – Rappler.com",
        HEADLINE, "Rappler", "2019-09-10", id="rappler",
    ),
    pytest.param(
        f"{HEADLINE}\n\nOctober 15, 2024 18:30 GMT+700\n\nJakarta (ANTARA) - {LEAD}{REST}\n\n"
        "Translator: Genta Tenri Mawangi\nEditor: Anton Santoso\nCopyright © ANTARA 2024",
        HEADLINE, "Antara", "2024-10-15", id="antara",
    ),
    pytest.param(
        f"{HEADLINE}\n\n15th October 2024\n\nJakarta, Oct 15 (ANTARA) - {LEAD}{REST}",
        HEADLINE, "Antara", "2024-10-15", id="antara2",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNurul Fitri Ramadhani\n\nThe Jakarta Post\n\n"
        f"Jakarta / Thu, September 10, 2020 / 05:46 pm\n\n{STORY}",
        HEADLINE, "The Jakarta Post", "2020-09-10", id="jakarta post",
    ),
    pytest.param(
        f"{HEADLINE}\n\n01/11/2025 10:15 AM\n\nKUALA LUMPUR, Nov 1 (Bernama) -- {LEAD}{REST}\n\n"
        "-- BERNAMA",
        HEADLINE, "Bernama", "2025-11-01", id="bernama",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNATION\n\nMonday, 20 Nov 2023\n\n10:15 PM MYT\n\n"
        f"KUALA LUMPUR: {LEAD}{REST} — Bernama",
        HEADLINE, "Bernama", "2023-11-20", id="star",
    ),
    pytest.param(
        f"{HEADLINE} | The Star\n\nMonday, 20 Nov 2023\n\nKUALA LUMPUR: {LEAD}{REST} — Bernama",
        HEADLINE, "The Star", "2023-11-20", id="star site",
    ),
    pytest.param(
        f"{HEADLINE}\n\nWednesday, 27 Apr 2022 6:30 PM MYT\n\n"
        f"KUALA LUMPUR, April 27 — {LEAD}{REST} — Bernama",
        HEADLINE, "Bernama", "2022-04-27", id="malaymail",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy Bernama - April 27, 2022 @ 6:30pm\n\nKUALA LUMPUR: {LEAD}{REST} -- BERNAMA",
        HEADLINE, "Bernama", "2022-04-27", id="nst",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNiem Chheng | Publication date 20 November 2023 | 19:34 ICT\n\n{STORY}",
        HEADLINE, None, "2023-11-20", id="ppp",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPublication date\n20 November 2023 | 19:34 ICT\n\nReporter : Niem Chheng\n\n"
        f"{STORY}",
        HEADLINE, None, "2023-11-20", id="ppp2",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNovember 20, 2023 1:00 PM\n\nTorn Chanritheara / Khmer Times\n\n{STORY}",
        HEADLINE, "Khmer Times", "2023-11-20", id="khmer times",
    ),
    pytest.param(
        f"{HEADLINE}\n\nAKP Phnom Penh, November 20, 2023 -- {LEAD}{REST}\n\nBy Khan Sophirom",
        HEADLINE, "AKP", "2023-11-20", id="akp",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPhnom Penh (FN), Nov. 20 – {LEAD}{REST}",
        HEADLINE, "FN", None, id="fresh",
    ),
    pytest.param(
        f"{HEADLINE}\n\n{STORY}\n\nBy Times Reporters\n(Latest Update November 20, 2024)",
        HEADLINE, None, "2024-11-20", id="vientiane times",
    ),
    pytest.param(
        f"{HEADLINE}\n\n20/11/2024 15:13\n\nKPL (KPL) {LEAD}{REST}\n\nKPL",
        HEADLINE, "KPL", "2024-11-20", id="kpl",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNAY PYI TAW, 20 November — {LEAD}{REST} — MNA",
        HEADLINE, "Myanmar News Agency", None, id="gnlm",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNovember 10, 2021\n\nJames Kon\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="borneo bulletin",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy Hyonhee Shin\n\nNovember 1, 2025 8:15 AM GMT+9 Updated November 2, 2025\n\n"
        f"SEOUL, Nov 1 (Reuters) - {LEAD}{REST}\n\nReporting by Hyonhee Shin; Editing by Ed Davies\n\n"
        "Our Standards: The Thomson Reuters Trust Principles.",
        HEADLINE, "Reuters", "2025-11-01", id="reuters",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy HYUNG-JIN KIM\n\nUpdated 8:00 PM GMT+9, September 6, 2022\n\n"
        f"SEOUL, South Korea (AP) — {LEAD}{REST}",
        HEADLINE, "AP", "2022-09-06", id="ap",
    ),
    pytest.param(
        f"{HEADLINE}\n\nHanoi, Nov 10, 2021 (AFP) - {LEAD}{REST}",
        HEADLINE, "AFP", "2021-11-10", id="afp",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSource: Xinhua| 2019-05-13 20:46:35|Editor: yan\n\n"
        f"SEOUL, May 13 (Xinhua) -- {LEAD}{REST} Enditem",
        HEADLINE, "Xinhua", "2019-05-13", id="xinhua",
    ),
    pytest.param(
        f"{HEADLINE}\n\nXinhua | Updated: 2019-05-13 20:46\n\nSEOUL -- {LEAD}{REST}",
        HEADLINE, "Xinhua", "2019-05-13", id="xinhua2",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy Elizabeth Shim\n\nSept. 6, 2022 / 4:04 PM\n\nSept. 6 (UPI) -- {LEAD}{REST}",
        HEADLINE, "UPI", "2022-09-06", id="upi",
    ),
    pytest.param(
        f"{HEADLINE}\n\nMuhammad Irfan Published October 18, 2023 | 06:20 PM\n\n"
        f"SEOUL (UrduPoint / Pakistan Point News / Sputnik - 18th Oct, 2023) {LEAD}{REST}",
        HEADLINE, "UrduPoint / Pakistan Point News / Sputnik", "2023-10-18", id="urdupoint",
    ),
    pytest.param(
        f"{HEADLINE}\n\n18 OCT 2023, 12:47\n\nSEOUL, October 18. /TASS/. {LEAD}{REST}",
        HEADLINE, "TASS", "2023-10-18", id="tass",
    ),
    pytest.param(
        f"{HEADLINE}\n\nMinistry of National Defense, Republic of Korea\n\n2025-11-17\n\n{STORY}\n\n"
        "NEWSLETTER\nJoin the GlobalSecurity.org mailing list",
        HEADLINE, "Ministry of National Defense, Republic of Korea", "2025-11-17", id="globalsecurity",
    ),
    pytest.param(
        f"Military\n\n{HEADLINE}\n\nYonhap News Agency\n\n2021/11/10 15:03:07\n\n"
        f"SEOUL, Nov. 10 (Yonhap) -- {LEAD}{REST}",
        HEADLINE, "Yonhap", "2021-11-10", id="globalsecurity yonhap",
    ),
    pytest.param(
        f"Homeland Security\n\n{HEADLINE}\n\nPRESS TV\n\nThu Sep 7, 2017 06:21AM\n\n{STORY}",
        HEADLINE, None, "2017-09-07", id="globalsecurity iran",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSEOUL, SOUTH KOREA\n\n09.07.2022\n\nStory by Sgt. John Doe\n\n"
        f"U.S. Forces Korea\n\n{STORY}\n\n"
        "Date Taken: 09.06.2022\nDate Posted: 09.07.2022 20:25\nStory ID: 428808\nLocation: SEOUL, KR\n\n"
        "PUBLIC DOMAIN\n\n"
        f"This work, {HEADLINE}, by SGT John Doe, identified by DVIDS, must comply with the restrictions shown.",
        HEADLINE, "DVIDS", "2022-09-07", id="dvids",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSept. 6, 2022 | By Jim Garamone, DOD News\n\n{STORY}",
        HEADLINE, "U.S. Department of Defense", "2022-09-06", id="defense.gov",
    ),
    pytest.param(
        f"{HEADLINE}\n\nBy Prashanth Parameswaran\n\nSeptember 06, 2022\n\n{STORY}",
        HEADLINE, None, "2022-09-06", id="diplomat",
    ),
    pytest.param(
        f"{HEADLINE}\n\n06 September 2022\n\nby Ridzwan Rahmat\n\n{STORY}",
        HEADLINE, None, "2022-09-06", id="janes",
    ),
    pytest.param(
        f"{HEADLINE}\n\nNaval News Staff  06 Sep 2022\n\n{STORY}",
        HEADLINE, "Naval News", "2022-09-06", id="navalnews",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPosted on September 6, 2022 by admin\n\n{STORY}\n\nAbout the Author\n\n"
        "John Doe writes about navies in Asia and has done so for more than twenty years now.",
        HEADLINE, None, "2022-09-06", id="defpost",
    ),
    pytest.param(
        f"{HEADLINE}\n\nPosted On: 06 SEP 2022 6:14PM by PIB Delhi\n\n{STORY}",
        HEADLINE, "PIB", "2022-09-06", id="pib",
    ),
    pytest.param(
        f"{HEADLINE}\n\n12 September 2015 PR-2015-105\n\n{STORY}",
        HEADLINE, None, "2015-09-12", id="dnd",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSEOUL 12 September 2015 – {LEAD}{REST} END",
        HEADLINE, None, "2015-09-12", id="dfa",
    ),
    pytest.param(
        f"{HEADLINE}\n\nJohn Doe\nManila\n2022-09-06\n\n{STORY}",
        HEADLINE, None, "2022-09-06", id="benar",
    ),
    pytest.param(
        f"{HEADLINE}\n\n7 Sep 2022 9:00 pm AEST\n\nDate Time\n\n{STORY}\n\n"
        "/Public Release. This material from the originating organization/author(s) may be of a point-in-time nature.",
        HEADLINE, None, "2022-09-07", id="mirage",
    ),
    pytest.param(
        f"{HEADLINE}\n\nRiyaz ul Khaliq | 06.09.2022 - Update : 07.09.2022\n\nANKARA\n\n{STORY}",
        HEADLINE, None, None, id="anadolu",
    ),
    pytest.param(
        f"{HEADLINE}\n\nKYODO NEWS - Sep 6, 2022 - 18:05 | All, World\n\n{STORY}",
        HEADLINE, "Kyodo", "2022-09-06", id="kyodo",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSEOUL, Sept. 6, Kyodo - {LEAD}{REST} ==Kyodo",
        HEADLINE, "Kyodo", None, id="kyodo dl",
    ),
    pytest.param(
        f"Home > News > Asia\n\n{HEADLINE}\n\nAsia\n\nPosted: 06 Sep 2022, 2100 hours (GMT +8)\n\n{STORY}",
        HEADLINE, None, "2022-09-06", id="shangri",
    ),
    pytest.param(
        f"{HEADLINE}\n\n"
        "Minister Shin Won-sik shakes hands with his guest in Hanoi, Sept. 8, 2021. (Yonhap)\n\n"
        f"{STORY}\n\nPhoto taken on Sept. 7, 2021\n\nJoined: May 5, 2010",
        HEADLINE, None, None, id="photo dates",
    ),
    pytest.param(
        f"{HEADLINE}\n\n{STORY}\n\nCopyright 2021. All rights reserved.",
        HEADLINE, None, None, id="copyright only",
    ),
    pytest.param(
        f"{HEADLINE}\n\n{STORY}\n\nRELATED STORIES\n\n"
        "New frigate for Manila sails\nNov 20, 2024\nHanoi hosts navy chiefs\nNov 19, 2024",
        HEADLINE, None, None, id="trailing star",
    ),
    pytest.param(
        f"{HEADLINE}\n\n(Yonhap) -- {LEAD}{REST}",
        HEADLINE, "Yonhap", None, id="bracket agency",
    ),
    pytest.param(
        f"{HEADLINE}\n\n12:47 GMT 18.10.2023 (Updated: 13:02 GMT 19.10.2023)\n\n"
        f"MOSCOW (Sputnik) - {LEAD}{REST}",
        HEADLINE, "Sputnik", "2023-10-18", id="sputnik",
    ),
    pytest.param(
        f"# {HEADLINE}\n\n*By Yonhap*\n\n**Published:** 2021-09-08\n\n{STORY}",
        HEADLINE, "Yonhap", "2021-09-08", id="markdown",
    ),
    pytest.param(
        f"Title: {HEADLINE}\nSource: The Korea Herald\nDate: 2021-09-08\nURL: https://example.org/a\n\n"
        f"{STORY}",
        HEADLINE, "The Korea Herald", "2021-09-08", id="headers",
    ),
    pytest.param(
        f"Headline: {HEADLINE}\nPublisher: Yonhap News Agency\nPublication date: September 8, 2021\nAuthor: Kim Deok-hyun\n\n"
        f"{STORY}",
        HEADLINE, "Yonhap", "2021-09-08", id="headers2",
    ),
    pytest.param(
        f"{HEADLINE} SEOUL, Nov. 10 (Yonhap) -- {LEAD} The two ministers met in Hanoi and spoke about mine clearing.",
        HEADLINE, "Yonhap", None, id="all glued",
    ),
    pytest.param(
        f"{HEADLINE} | Politics | Vietnam+ (VietnamPlus)\n\n{STORY}",
        HEADLINE, "VietnamPlus", None, id="vietnamplus title",
    ),
    pytest.param(
        f"{HEADLINE} | Asia Sea Watch\n\n{STORY}",
        HEADLINE, "Asia Sea Watch", None, id="unknown site",
    ),
    pytest.param(
        f"Vietnam, South Korea sign pact - second of its kind\n\n{STORY}",
        "Vietnam, South Korea sign pact - second of its kind", None, None, id="dash in title",
    ),
    pytest.param(
        f"{HEADLINE}\n\nhttps://example.org/news/2021/11/10/talks.html\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="url date",
    ),
    pytest.param(
        f"{HEADLINE}\n\nhttps://en.yna.co.kr/view/AEN20211110004200325\n\n"
        f"SEOUL, Nov. 10 (Yonhap) -- {LEAD}{REST}",
        HEADLINE, "Yonhap", "2021-11-10", id="yna url",
    ),
    pytest.param(
        f"Home\nPolitics\nTuesday, March 31, 2015\n\n{HEADLINE}\n\n{STORY}",
        HEADLINE, None, None, id="clock",
    ),
    pytest.param(
        f"Home\nPolitics\nTuesday, March 31, 2015\n\n{HEADLINE}\n\nHANOI, March 31 – {STORY}",
        HEADLINE, None, "2015-03-31", id="clock that the dateline bears out",
    ),
    pytest.param(
        f"Home\nPolitics\nTuesday, March 31, 2015\n\n{HEADLINE}\n\nHANOI, March 14 – {STORY}",
        HEADLINE, None, None, id="clock of another day than the dateline",
    ),
    pytest.param(
        f"Home\nPolitics\nTuesday, March 31, 2015\n\n{HEADLINE}\n\n{STORY} The talks were held on March 30.",
        HEADLINE, None, "2015-03-31", id="clock that the story bears out",
    ),
    pytest.param(
        f"Home\nPolitics\nTuesday, March 31, 2015\n\n{HEADLINE}\n\n{STORY} The talks were held on March 30, 2012.",
        HEADLINE, None, None, id="clock of another year than the story",
    ),
    pytest.param(
        f"Tuesday, March 31, 2015 | Vietnamese Chinese Lao\n\nMilitary\n\n{HEADLINE}\n\n{STORY} They met on March 31.",
        HEADLINE, None, "2015-03-31", id="clock before the page's languages",
    ),
    pytest.param(
        f"{HEADLINE}\n\nSEOUL, March 31 (Yonhap) -- {STORY}\n(END)\n2015-03-31 18:00 KST",
        HEADLINE, "Yonhap", "2015-03-31", id="date behind the end of the story",
    ),
    pytest.param(
        f"{HEADLINE}\n\n{STORY}\nTranslator: Rina\nCopyright © ANTARA 2015\nMarch 31, 2015 18:00",
        HEADLINE, "Antara", "2015-03-31", id="date behind a copyright of its year",
    ),
    pytest.param(
        f"{HEADLINE}\n\n{STORY}\nTranslator: Rina\nCopyright © ANTARA 2015\nMarch 31, 2019 18:00",
        HEADLINE, "Antara", None, id="date behind a copyright of another year",
    ),
    pytest.param(
        f"VOV.VN - {LEAD}\n\n{HEADLINE}\n\nTuesday, 17:05, 31/03/2015\n\nThe two ministers met in Hanoi and spoke about mine clearing.",
        HEADLINE, "VOV", "2015-03-31", id="headline and date below the lead",
    ),
    pytest.param(
        f"September 12, 2015\n\n{HEADLINE}\n\n{STORY}",
        HEADLINE, None, "2015-09-12", id="date above",
    ),
    pytest.param(
        f"Cheong Wa Dae | The Republic of Korea\n\nBriefings\n\n{HEADLINE}\n\nMay 16, 2016\n\n{STORY}",
        HEADLINE, "Cheong Wa Dae", "2016-05-16", id="masthead with a bar",
    ),
    pytest.param(
        f"{HEADLINE}\n\nHANOI, 13 July – {LEAD[:-10]}Friday.{REST} A drill will be held in March 2019.\n\n"
        "Announced (2 June 2017)\n\n© 2026 ASEAN. All rights reserved.",
        HEADLINE, "ASEAN", "2018-07-13", id="dateline without a year above a copyright of today",
    ),
    pytest.param(
        f"{HEADLINE}\n\n입력 2021년 11월 10일 18:12 수정 2021년 11월 11일 08:00\n\n{STORY}",
        HEADLINE, None, "2021-11-10", id="korean",
    ),
    pytest.param(
        f"{HEADLINE}\n\nWednesday, 08/09/2021\n\n{STORY}",
        HEADLINE, None, "2021-09-08", id="weekday slash",
    ),
    pytest.param(
        f"Will Seoul and Hanoi really widen their defense ties?\n\n{STORY}",
        "Will Seoul and Hanoi really widen their defense ties?", None, None, id="question",
    ),
    pytest.param(
        f"N. Korea fires missile into East Sea again\nSeoul shares close higher on tech gains\nPresident to visit Europe in late spring\nActor wins prize at film festival in Cannes\nBaseball season opens without any spectators\n{HEADLINE}\n\n"
        f"{STORY}",
        HEADLINE, None, None, id="list",
    ),
    pytest.param(
        f"(2nd LD) {HEADLINE}\n(ATTN: UPDATES with more details in paras 3-5)\nBy Choe Sang-hun\nSEOUL, Nov. 10 (Yonhap) -- {LEAD}{REST}\n(END)",
        "(2nd LD) " + HEADLINE, "Yonhap", None, id="attn",
    ),
    pytest.param(
        f"{HEADLINE}\n\n"
        "SEOUL, June 30 (Yonhap) -- South Korea and Laos agreed Thursday to widen defense ties, the ministry said.\n\n"
        f"The office will open in 2017, it said.{REST}",
        HEADLINE, "Yonhap", "2016-06-30", id="weekday year",
    ),
    pytest.param(
        f"{HEADLINE}\n\nKUALA LUMPUR, April 27 — {LEAD}{REST}\n\nThe pact was signed on April 27, 2022.",
        HEADLINE, None, "2022-04-27", id="dateline with year elsewhere",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "title", "publisher", "day"), FORMS)
def test_a_page_says_its_title_publisher_and_day(page, title, publisher, day):
    """Each form gives what an analyst reads out of it, and nothing where it does not say."""
    article = parse(page)
    assert (article.title, article.publisher) == (title, publisher)
    assert article.published == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("page", "publisher", "day"),
    [
        (f"THE STRAITS TIMES\n{HEADLINE}\nPUBLISHED MAY 2, 2024, 5:31 PM\n\nSINGAPORE – {STORY}", "The Straits Times", "2024-05-02"),
        (f"Khaosod English\n{HEADLINE}\nMay 2, 2024\n\nBANGKOK — {STORY}", "Khaosod English", "2024-05-02"),
        (f"Naval News > Naval Industry\n{HEADLINE}\n\n{LEAD}\n\nA. Writer  02 May 2024\n{REST}", "Naval News", "2024-05-02"),
        (f"Features | Security | Asia\n{HEADLINE}\nBy A. Writer for The Diplomat\nMay 02, 2024\n\n{STORY}", "The Diplomat", "2024-05-02"),
        (f"{HEADLINE}\n\nU-TAPAO, Thailand (May 2, 2024) – {STORY}", None, "2024-05-02"),
        (f"{HEADLINE}\n\nJAKARTA, KOMPAS.com - {STORY}", "Kompas", None),
    ],
)  # fmt: skip
def test_mastheads_paths_and_rare_datelines(page, publisher, day):
    """Names in capitals, the path to a page, a date under the lead, a day in brackets, a paper in the dateline."""
    article = parse(page)
    assert article.title == HEADLINE
    assert (article.publisher, article.published and article.published.isoformat()) == (publisher, day)


@pytest.mark.parametrize(("page", "title", "publisher", "day"), FORMS)
def test_the_story_is_told_by_telling_blocks_only(page, title, publisher, day):
    """Every form keeps the story's sentences and none of the page's furniture in blocks that can tell of an event."""
    article = parse(page)
    told = "\n".join(page[block.start : block.end] for block in article.blocks if block.tells)
    assert "agreed" in told
    assert "spoke about mine clearing" in told
    for furniture in ("Copyright", "Link copied", "@", "RELATED", "Joined", "(END)", "Updated", "Like us"):
        assert furniture not in told


@pytest.mark.parametrize(
    ("lines", "day", "basis"),
    [
        ("Published : Sept 8, 2021 - 19:15", "2021-09-08", "stated"),
        ("Updated: 2021-09-08 10:42:37 KST", "2021-09-08", "updated"),
        ("Updated: 2021-09-09\nPublished: 2021-09-08", "2021-09-08", "stated"),
        ("- Joined\n- May 5, 2010", None, None),
        ("Screen Shot 2014-06-20 at 10.42.22 AM", None, None),
        ("Date Taken: 09.16.2022", None, None),
        ("Last modified on\nSeptember 8, 2021", "2021-09-08", "updated"),
        ("08/09/2021", None, None),
        ("Thursday, 09/09/2021", "2021-09-09", "stated"),
        ("Wednesday, 09/08/2021", "2021-09-08", "stated"),
        ("Friday, 09/08/2021", None, None),
        ("Submitted by desk on Wed, 09/08/2021 - 10:00", "2021-09-08", "stated"),
        ("02-09-2021, 19:05", None, None),
        ("기사입력 2021.09.08 10:00  최종수정 2021.09.09 11:00", "2021-09-08", "stated"),
    ],
)
def test_only_a_date_that_dates_the_page_counts(lines, day, basis):
    """Dates of photos, members, files and clocks are no publication dates; an ambiguous one stays open."""
    article = parse(f"{HEADLINE}\n\n{lines}\n\n{STORY}")
    assert (article.published and article.published.isoformat(), article.published_basis) == (day, basis)


def test_a_stored_header_dates_the_page_and_the_dateline_keeps_its_own_day():
    """A page stored days after its story has both days."""
    article = parse(f" date 2021-11-24 {HEADLINE}\nSEOUL, Nov. 18 (Yonhap) -- {STORY}")
    assert (article.published, article.published_basis) == (date(2021, 11, 24), "crawl header")
    assert article.dateline == date(2021, 11, 18)


def test_a_dateline_around_new_year_belongs_to_the_year_nearby():
    """December 30 on a page of 2 January is that of the year before."""
    article = parse(f"{HEADLINE}\nPublished: 2022-01-02\nSEOUL, Dec. 30 (Yonhap) -- {STORY}")
    assert article.dateline == date(2021, 12, 30)


@pytest.mark.parametrize(
    "told",
    [
        "The office will open in 2017 and another in 2022, it said Thursday.",
        "It was said Thursday.",
        "It was said on Monday, and 2016 was a good year.",
    ],
)
def test_a_year_that_the_text_leaves_open_stays_open(told):
    """A dateline without a year is resolved only where one year fits."""
    assert parse(f"SEOUL, June 30 (Yonhap) -- South Korea and Laos agreed. {told}{REST}").published is None
