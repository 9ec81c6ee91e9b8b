"""The stock phrases of agencies and ministries are read: one made-up sentence each."""

import pytest
from madeup import KIM, read

TOLD = [
    (
        f"{KIM} met with his Vietnamese counterpart, Phan Van Giang, in Hanoi on Thursday.",
        ["held meeting KR+VN 2024-11-21 Hanoi,VN"],
    ),
    (
        f"{KIM} held talks with Thai Defense Minister Phumtham Wechayachai on Thursday.",
        ["held meeting KR+TH 2024-11-21"],
    ),
    (
        f"{KIM} held a bilateral meeting with Malaysian Defence Minister Mohamed Khaled Nordin on Nov. 20.",
        ["held meeting KR+MY 2024-11-20"],
    ),
    (
        f"{KIM} held separate talks with his counterparts from Cambodia and Laos on Thursday.",
        ["held meeting KR+KH 2024-11-21", "held meeting KR+LA 2024-11-21"],
    ),
    (
        "The Philippine Navy is expected to receive another corvette from South Korea before the end of this year.",
        ["planned transfer PH+KR 2024"],
    ),
    (
        "South Korea's HD Hyundai launched the frigate for the Philippine Navy on Thursday in Ulsan.",
        ["held other KR+PH 2024-11-21 Ulsan,KR"],
    ),
    (
        "The seventh Korea-Philippines Joint Committee on Defense Industry, which was scheduled for Nov. 28, has been "
        "postponed.",
        ["cancelled meeting KR+PH 2024-11-28"],
    ),
    (
        f"{KIM} met with his Cambodian counterpart, Gen. Tea Seiha, on Thursday.",
        ["held meeting KR+KH 2024-11-21"],
    ),
    (
        "Malaysia on Thursday signed a contract worth US$90 million with Korea Aerospace Industries.",
        ["held agreement MY+KR 2024-11-21"],
    ),
    (
        f"{KIM} will visit Vietnam and the Philippines next week.",
        ["planned visit KR+VN+PH 2024-11-25/2024-12-01"],
    ),
    (
        "Two South Korean vessels arrived in Phuket on Thursday.",
        ["held visit KR+TH 2024-11-21 Phuket,TH"],
    ),
    (
        f"{KIM} met his Malaysian counterpart on the sidelines of the ADMM-Plus in Vientiane on Thursday. In a separate "
        "meeting with Vietnamese Defense Minister Phan Van Giang, Kim called for support.",
        ["held meeting KR+MY 2024-11-21 Vientiane,LA within", "held meeting KR+VN 2024-11-21 Vientiane,LA within"],
    ),
    (
        f"{KIM} sat down with Philippine Defense Secretary Gilberto Teodoro Jr. in Manila on Wednesday.",
        ["held meeting KR+PH 2024-11-20 Manila,PH"],
    ),
    (
        f"{KIM} had a phone call with Indonesian Defense Minister Sjafrie Sjamsoeddin on Thursday.",
        ["held call KR+ID 2024-11-21"],
    ),
    (
        f"{KIM} held telephone talks with his Singaporean counterpart, Ng Eng Hen, on Thursday.",
        ["held call KR+SG 2024-11-21"],
    ),
    (
        f"{KIM} paid a courtesy call on Vietnamese President Luong Cuong in Hanoi on Thursday.",
        ["held meeting KR+VN 2024-11-21 Hanoi,VN"],
    ),
    (
        f"Lao President Thongloun Sisoulith received {KIM} in Vientiane on November 21.",
        ["held meeting LA+KR 2024-11-21 Vientiane,LA"],
    ),
    (
        f"Vietnamese Defence Minister Phan Van Giang hosted {KIM} in Hanoi on November 20.",
        ["held meeting VN+KR 2024-11-20 Hanoi,VN"],
    ),
    (
        "South Korean Vice Defense Minister Kim Seon-ho and Vietnamese Deputy Defence Minister Hoang Xuan Chien co-chaired the 11th South Korea-Vietnam defense strategic dialogue in Hanoi on Thursday.",
        ["held meeting KR+VN 2024-11-21 Hanoi,VN"],
    ),
    (
        "South Korean Vice Defense Minister Kim Seon-ho presided over the ROK-ASEAN Defense Vice-Ministerial Meeting in Seoul on Sept. 11.",
        ["held meeting KR+ASEAN 2024-09-11 Seoul,KR"],
    ),
    (
        "South Korea and Thailand convened the inaugural session of their joint defense committee in Bangkok on Nov. 20.",
        ["held meeting KR+TH 2024-11-20 Bangkok,TH"],
    ),
    (
        "The ninth round of the South Korea-Indonesia defense cooperation talks kicked off in Jakarta on Tuesday.",
        ["held meeting KR+ID 2024-11-19 Jakarta,ID"],
    ),
    (
        "Defense talks between South Korea and Malaysia got under way in Kuala Lumpur on Tuesday.",
        ["held meeting KR+MY 2024-11-19 Kuala Lumpur,MY"],
    ),
    (
        "Defense talks between South Korea and the Philippines wrapped up in Manila on Tuesday.",
        ["held meeting KR+PH 2024-11-19 Manila,PH"],
    ),
    ("The army chiefs of South Korea and Cambodia met via video links on Monday.", ["held meeting KR+KH 2024-11-18"]),
    (
        "South Korea and Brunei held a defense working group meeting by videoconference on Monday.",
        ["held meeting KR+BN 2024-11-18"],
    ),
    (
        "The navy chiefs of South Korea and Singapore gathered in Singapore on Monday for the first time in three years.",
        ["held meeting KR+SG 2024-11-18 Singapore,SG"],
    ),
    (
        f"{KIM} will leave for Vietnam on Sunday for talks with his counterpart, Phan Van Giang.",
        ["planned visit KR+VN 2024-11-24 ,VN", "planned meeting KR+VN 2024-11-24 ,VN within"],
    ),
    (f"{KIM} is to visit the Philippines next week.", ["planned visit KR+PH 2024-11-25/2024-12-01 ,PH"]),
    (
        f"{KIM} is scheduled to hold talks with Lao Defense Minister Chansamone Chanyalath in Vientiane on Dec. 3.",
        ["planned meeting KR+LA 2024-12-03 Vientiane,LA"],
    ),
    (
        "South Korea and Thailand are slated to sign a memorandum of understanding on defense industry cooperation next month.",
        ["planned agreement KR+TH 2024-12"],
    ),
    ("South Korea plans to deliver two corvettes to the Philippines next year.", ["planned transfer KR+PH 2025"]),
    (
        "The next round of South Korea-Malaysia defense talks will be held in Kuala Lumpur in 2025.",
        ["planned meeting KR+MY 2025 Kuala Lumpur,MY"],
    ),
    (
        "South Korea is set to host the ROK-ASEAN Defense Ministers' Meeting later this month.",
        ["planned meeting KR+ASEAN 2024-11"],
    ),
    (
        "The navies of South Korea and Indonesia are expected to conduct a joint exercise off Surabaya in December.",
        ["planned exercise KR+ID 2024-12 Surabaya,ID"],
    ),
    (
        "The South Korea-Vietnam defense strategic dialogue was not held in 2020 due to the pandemic.",
        ["cancelled meeting KR+VN 2020"],
    ),
    (
        "The joint exercise of South Korea and Thailand planned for March was called off.",
        ["cancelled exercise KR+TH 2025-03"],
    ),
    (
        "South Korea and Malaysia's defense talks in 2021 were postponed due to the pandemic.",
        ["cancelled meeting KR+MY 2021"],
    ),
    (
        f"On the margins of the ADMM-Plus in Vientiane on Thursday, {KIM} met his Thai counterpart.",
        ["held meeting KR+TH 2024-11-21 Vientiane,LA within"],
    ),
    (
        f"{KIM} arrived in Manila on Wednesday for a three-day official visit.",
        ["held visit KR+PH 2024-11-20/2024-11-22 Manila,PH"],
    ),
    (f"{KIM} began a three-day visit to Indonesia on Tuesday.", ["held visit KR+ID 2024-11-19/2024-11-21 ,ID"]),
    (
        "Vietnamese Defence Minister Phan Van Giang is on an official visit to South Korea from November 20-22.",
        ["held visit VN+KR 2024-11-20/2024-11-22 ,KR"],
    ),
    (
        "South Korea's destroyer Munmu the Great made a port call at Manila on Tuesday.",
        ["held visit KR+PH 2024-11-19 Manila,PH"],
    ),
    (
        "Two ships of the South Korean Navy docked in Da Nang, Vietnam, on Monday for a four-day goodwill visit.",
        ["held visit KR+VN 2024-11-18/2024-11-21 Da Nang,VN"],
    ),
    (
        "A delegation of the Royal Thai Army led by Gen. Pana Klaewplodtuk visited South Korea on Nov. 19.",
        ["held visit TH+KR 2024-11-19 ,KR"],
    ),
    (
        "South Korea and Malaysia signed a memorandum of understanding on defense cooperation in Kuala Lumpur on Thursday.",
        ["held agreement KR+MY 2024-11-21 Kuala Lumpur,MY"],
    ),
    (
        "South Korea and the Philippines inked a letter of intent on submarine cooperation on Thursday.",
        ["held agreement KR+PH 2024-11-21"],
    ),
    (
        "Korea Aerospace Industries clinched a $700 million contract to supply 12 FA-50 fighters to the Philippines on Tuesday.",
        ["held agreement KR+PH 2024-11-19"],
    ),
    (
        "Hanwha Ocean won an order for a frigate from the Royal Thai Navy in August 2013.",
        ["held agreement KR+TH 2013-08"],
    ),
    (
        "South Korea and Singapore exchanged an implementing arrangement on defense technology on Thursday.",
        ["held agreement KR+SG 2024-11-21"],
    ),
    (
        "Leaders of South Korea and ASEAN adopted a joint vision statement in Busan on Nov. 26, 2019.",
        ["held agreement KR+ASEAN 2019-11-26 Busan,KR"],
    ),
    (
        "South Korea and Laos agreed to establish a regular defense dialogue on Thursday.",
        ["held agreement KR+LA 2024-11-21"],
    ),
    (
        "HD Hyundai Heavy Industries was awarded a contract by the Philippine Navy for two corvettes on Dec. 28, 2021.",
        ["held agreement KR+PH 2021-12-28"],
    ),
    (
        "South Korea handed over a decommissioned patrol ship to Vietnam on Thursday.",
        ["held transfer KR+VN 2024-11-21"],
    ),
    ("South Korea donated 130 military trucks to Cambodia on Thursday.", ["held transfer KR+KH 2024-11-21"]),
    (
        "South Korea delivered the last two of 12 FA-50 jets to the Philippines in May 2017.",
        ["held transfer KR+PH 2017-05"],
    ),
    (
        "The Philippine Navy commissioned a corvette donated by South Korea on Aug. 5, 2019.",
        ["held other PH+KR 2019-08-05"],
    ),
    (
        "The Royal Thai Navy took delivery of a frigate from South Korea's Daewoo Shipbuilding on Dec. 14, 2018.",
        ["held transfer TH+KR 2018-12-14"],
    ),
    ("South Korea gifted four speedboats to Malaysia on Thursday.", ["held transfer KR+MY 2024-11-21"]),
    (
        "Malaysia's first FA-50M light combat aircraft, built by KAI, rolled out in Sacheon on Thursday.",
        ["held other MY+KR 2024-11-21 Sacheon,KR"],
    ),
    (
        "The navies of South Korea and Singapore conducted a joint drill off Busan on Wednesday.",
        ["held exercise KR+SG 2024-11-20 Busan,KR"],
    ),
    (
        "South Korean and Thai marines staged combined landing drills in Thailand on Wednesday.",
        ["held exercise KR+TH 2024-11-20 ,TH"],
    ),
    (
        "South Korea's Cheonghae unit and the Indonesian navy held a search and rescue exercise on Wednesday.",
        ["held exercise KR+ID 2024-11-20"],
    ),
    (
        "South Korea took part in Cobra Gold in Thailand from Feb. 27 to March 8, 2024.",
        ["held exercise TH+KR 2024-02-27/2024-03-08 ,TH"],
    ),
    (
        "Indonesia and South Korea carried out a joint anti-piracy exercise in the Java Sea on Nov. 18.",
        ["held exercise ID+KR 2024-11-18"],
    ),
    (
        "South Korea and ASEAN member states held a tabletop exercise on cyber threats online on Wednesday.",
        ["held exercise KR+ASEAN 2024-11-20"],
    ),
    (
        "South Korea opened a defense attache office in Vientiane on Thursday.",
        ["held other KR+LA 2024-11-21 Vientiane,LA"],
    ),
    (
        "Fifteen Cambodian officers completed a demining course in South Korea on Thursday.",
        ["held training KH+KR 2024-11-21 ,KR"],
    ),
]


NOT_TOLD = [
    "South Korea and Vietnam agreed to expand defense exchanges.",
    "South Korea hopes to hold more joint exercises with Thailand.",
    "South Korea and ASEAN need regular talks, experts in Hanoi said.",
    "South Korean sailors were met by Philippine Navy personnel on Thursday.",
    f"{KIM} had planned to visit Vietnam on Thursday.",
    "During their stay, the South Korean officers will tour the harbour and call on leaders of Vietnam.",
    f"{KIM} met his Japanese counterpart in Tokyo as Laos looked on.",
    f"{KIM} held talks with U.S. Defense Secretary Lloyd Austin, whose next stop is Manila.",
    "South Korea's ambassador to Thailand delivered a speech on Thursday.",
    "South Korean exports to Vietnam arrived at the port of Haiphong on Thursday.",
    "The ADMM-Plus, of which South Korea is a member, is a key mechanism of ASEAN.",
    "No South Korean minister has ever visited Brunei.",
    "South Korea may cooperate with Malaysia in March.",
]


def shown(mention) -> str:
    """Status, form, parties, date, place and whether it is part of something."""
    words = [mention.status, mention.form, "+".join(mention.parties)]
    words += [mention.date] if mention.date else []
    words += [f"{mention.city or ''},{mention.country}"] if mention.country else []
    return " ".join([*words, "within"] if mention.within else words)


@pytest.mark.parametrize(("sentence", "told"), TOLD)
def test_a_stock_phrase_tells_its_happening(sentence, told):
    """Each phrase gives its happenings, and nothing beside them but the host of a sideline meeting."""
    mentions = read(sentence)
    hosts = {one.within for one in mentions}
    assert [shown(one) for one in mentions if one.name not in hosts or shown(one) in told] == told


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_a_wish_or_a_talk_with_others_tells_nothing(sentence):
    """Intentions, customs and meetings with third countries are no happenings."""
    assert read(sentence) == []
