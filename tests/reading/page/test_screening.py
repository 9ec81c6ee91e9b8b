"""What belongs in a folder of articles and what does not."""

import pytest

from rokasean.reading.page.screening import why_set_aside


@pytest.mark.parametrize(
    "text",
    [
        "South Korea and Laos agreed to widen their defence ties.",
        "The ROK navy sailed to Manila for a joint exercise.",
        "ASEAN and Seoul held a security dialogue in Busan, and more meetings are to follow in the coming year.",
        "Thailand took delivery of a frigate that was built in Busan.",
        "Seoul; Talks.\nThe 12th ADMM-Plus.",
        "The defence minister of Korea spoke.",
        "Lightair of Busan sealed a contract to build twelve jet trainers for Thailand, the company said.",
        "Vietnam hopes for more Korean shipbuilding know-how; its coast guard has asked for two more vessels.",
    ],
)
def test_an_article_on_the_subject_stays(text):
    """Defence and security words of all sorts will do, in short texts as well."""
    assert why_set_aside(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Boil the rice noodles, as they do in Vietnam, and serve them with a Korean sauce of soy and sesame.",
            "defence",
        ),
        ("Korea's defence was too strong for Laos, and the goalkeeper saved a shot in the last minute.", "defence"),
        ("The army of Sweden took part in an exercise with the navy of Finland in the Baltic Sea.", "neither Korea"),
        (
            "Le ministre de la Défense a rencontré son homologue dans la capitale et les deux ont parlé de la paix. "
            * 3,
            "French",
        ),
        (
            "El ministro de Defensa se reunió con los representantes de la región en una visita que es la primera. "
            * 3,
            "Spanish",
        ),
        (
            "Ang kalihim ng tanggulan ay nakipagpulong sa mga opisyal ng Korea sa Maynila para sa mga barko. " * 3,
            "Filipino",
        ),
        ("Minister Kim, Minister Lee, General Park, Admiral Oh: the South Korean army list. " * 9, "another language"),
        ("국방부 장관은 오늘 서울에서 열린 회담에서 이렇게 말했다.", "Korean"),
        ("รัฐมนตรีกลาโหมไทยพบรัฐมนตรีกลาโหมเกาหลีใต้ที่กรุงเทพฯ", "Thai"),
        ("国防部长在首尔会见了客人,双方讨论了合作。", "Chinese"),
        ("防衛大臣はソウルで会談を行い、協力について話し合った。", "Japanese"),
        ("Министр обороны встретился со своим коллегой в Сеуле.", "Cyrillic"),
    ],
)
def test_what_does_not_belong_is_told_why(text, reason):
    """Other subjects, other regions and other languages each have their own reason, with what to do."""
    found = why_set_aside(text)
    assert reason in found
    assert "remove it" in found or "put an English version" in found


def test_vietnamese_names_do_not_make_a_text_foreign():
    """An English article full of accented names is English."""
    text = "Phan Văn Giang and Ngô Xuân Lịch met Hoàng Xuân Chiến at the defence ministry in Hà Nội, and they spoke of Korea. "
    assert why_set_aside(text * 4) is None


@pytest.mark.parametrize(
    "text",
    [
        "MANILA, May 3 (PNA) -- Sonwha Systems Korea won a $40 million order to supply combat management systems for three BRP "
        "Juan Reyes-class ships, Sonwha and Undersecretary Ramon Santos Cruz, Vice Admiral Jose Maria Lopez and Rear Admiral "
        "Luis Garcia Tan said Friday.",
        "SEOUL, July 27, 2018 (Yonhap) -- South Korea sent a 20-member emergency rescue team to Laos on Sunday aboard a "
        "military plane after a dam collapsed.",
        "HANOI, March 4, 2024 (VNA) -- Senior Lieutenant General Tran Van Hai met Vice Minister Kim Gil-dong in Hanoi on Monday. "
        "General Le Quang Minh, Lieutenant General Do Tan Binh, Major General Vu Thanh Son joined.",
    ],
)
def test_a_line_or_two_full_of_names_is_english_by_its_other_words(text):
    """Names, ranks and ships are no words of another language."""
    assert why_set_aside(text) is None


def test_a_few_words_are_not_judged_by_their_language():
    """A headline has too few small words to tell a language by."""
    assert why_set_aside("Seoul, Hanoi ink frigate deal") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bộ trưởng Quốc phòng Việt Nam tiếp Bộ trưởng Quốc phòng Hàn Quốc tại Hà Nội.", "Vietnamese"),
        ("국방부 장관은 베트남 국방장관과 회담했다.", "Korean"),
        ("รัฐมนตรีกลาโหมไทยพบรัฐมนตรีกลาโหมเกาหลีใต้", "Thai"),
    ],
)
def test_a_short_text_in_a_script_of_its_own_is_named(text, language):
    """A line is enough where the letters leave no doubt."""
    assert f"in {language}" in why_set_aside(text)


def test_vietnamese_names_in_an_english_line_are_no_vietnamese_text():
    """A few letters with their marks come with names."""
    assert why_set_aside("Defence Minister Phan Văn Giang met Nguyễn Chí Vịnh and Hoàng Xuân Chiến in Hà Nội.") is None


def test_blanks_hide_no_language():
    """However wide the margins of a page are, its first words tell its language."""
    story = "Menteri pertahanan dan para pejabat yang hadir dengan itu untuk membahas kerja sama ini di dalam negeri. "
    text = " " * 7000 + story * 5 + "defense ministry Korea"
    assert "Indonesian or Malay" in why_set_aside(text)
