"""A folder of articles, good and bad ones."""

import hashlib
import json
from datetime import date

import pytest
from counting import calls

from rokasean.errors import NothingToReadError
from rokasean.reading import article as module
from rokasean.reading.article import parse, read_article, read_articles
from rokasean.reading.sentences import split_sentences

GOOD = (
    "Ministers meet in Hanoi\n\nSEOUL, Nov. 18, 2021 (Yonhap) -- South Korea and Vietnam agreed to widen defense ties.\n\n"
    "The two ministers met in Hanoi on Thursday. They spoke about mines."
)
RECIPE = (
    "Korean pancakes\n\n" + "Whisk the eggs with the flour, add the spring onions and fry until they are golden. " * 3
)
MATCH = (
    "Vietnam lose in Seoul\n\n"
    + "South Korea scored twice in the second half as the Vietnam defence tired in the rain. " * 3
)
VIETNAMESE = (
    "Hội đàm tại Hà Nội\n\n"
    + "Bộ trưởng của hai nước đã trao đổi về hợp tác quốc phòng và các vấn đề được quan tâm trong khu vực. " * 3
)
KOREAN = (
    "국방부 장관 회담\n\n"
    + "한국과 베트남의 국방부 장관은 하노이에서 회담을 열고 국방 협력을 확대하기로 합의했다고 밝혔다. " * 3
)
INDONESIAN = (
    "Menteri bertemu di Jakarta\n\n"
    + "Menteri pertahanan kedua negara bertemu di Jakarta untuk membahas kerja sama yang akan datang dan dengan itu. "
    * 3
)


@pytest.fixture
def folder(tmp_path):
    """A folder with one good article, every sort of bad one, and files that are none."""
    files = {
        "a.txt": GOOD.encode(),
        "b_utf16.txt": GOOD.replace("mines", "ships").encode("utf-16"),
        "c_cp949.txt": GOOD.replace("mines", "국방부 matters").encode("cp949"),
        "d_latin.txt": GOOD.replace("mines", "Díli").encode("latin-1"),
        "e_empty.txt": b" \r\n\t\n",
        "f_binary.txt": bytes(range(256)) * 10,
        "g_pdf.txt": b"%PDF-1.4 hidden",
        "h_talks.docx": b"PK\x03\x04",
        "i_recipe.txt": RECIPE.encode(),
        "j_match.txt": MATCH.encode(),
        "k_vietnamese.txt": VIETNAMESE.encode(),
        "l_korean.txt": KOREAN.encode("cp949"),
        "m_indonesian.txt": INDONESIAN.encode(),
        "n_copy.txt": GOOD.encode(),
        "README.md": b"What lies here",
        ".hidden.txt": GOOD.encode(),
        "gold.json": b"{}",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "sub.txt").mkdir()
    return tmp_path


def test_every_file_is_read_or_set_aside_with_its_reason(folder):
    """One bad file stops no other; each reason names its file and says what to do."""
    articles = {article.file: article for article in read_articles(folder)}
    read = [name for name, article in articles.items() if article.status == "read"]
    assert read == ["a.txt", "b_utf16.txt", "c_cp949.txt", "d_latin.txt"]
    set_aside = {name: article for name, article in articles.items() if article.status == "quarantined"}
    assert len(read) + len(set_aside) == 14
    for name, article in set_aside.items():
        assert article.problem.startswith(f"{name} ")
        assert article.problem.endswith(".")
        assert any(word in article.problem for word in ("save", "remove", "put"))
        assert (article.text, article.blocks, article.words) == ("", (), 0)
    assert all(articles[name].problem is None for name in read)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("e_empty.txt", "is empty"),
        ("f_binary.txt", "no text"),
        ("g_pdf.txt", "a PDF"),
        ("h_talks.docx", "not read here"),
        ("i_recipe.txt", "does not speak of defence"),
        ("j_match.txt", "does not speak of defence"),
        ("k_vietnamese.txt", "in Vietnamese"),
        ("l_korean.txt", "in Korean"),
        ("m_indonesian.txt", "in Indonesian or Malay"),
        ("n_copy.txt", "same bytes as a.txt"),
    ],
)
def test_the_reason_is_the_right_one(folder, name, reason):
    """Each sort of bad file is told from the others."""
    assert reason in next(article.problem for article in read_articles(folder) if article.file == name)


def test_articles_come_sorted_by_file_name_and_twice_the_same(folder):
    """The order is that of the names, and reading is repeatable."""
    first = read_articles(folder)
    assert [article.file for article in first] == sorted(article.file for article in first)
    assert read_articles(folder) == first


def test_an_article_keeps_its_text_and_the_hash_of_its_bytes(tmp_path):
    """Text is the file's, line ends included; the id is that of the bytes."""
    data = GOOD.replace("\n", "\r\n").encode()
    (tmp_path / "a.txt").write_bytes(data)
    article = read_article(tmp_path / "a.txt")
    assert article.text.encode() == data
    assert article.article_id == hashlib.sha256(data).hexdigest()[:12]
    assert (article.title, article.publisher, article.published) == (
        "Ministers meet in Hanoi",
        "Yonhap",
        date(2021, 11, 18),
    )


def test_the_same_article_in_four_encodings_says_the_same(folder):
    """Title, publisher and date do not depend on the encoding."""
    told = {(one.title, one.publisher, one.published) for one in read_articles(folder) if one.status == "read"}
    assert told == {("Ministers meet in Hanoi", "Yonhap", date(2021, 11, 18))}


def test_an_english_article_without_any_event_is_read(tmp_path):
    """An article on the subject is read even when nothing happens in it."""
    (tmp_path / "a.txt").write_text(
        "ASEAN matters to Seoul\n\nSecurity in Southeast Asia matters to South Korea, he wrote."
    )
    assert read_articles(tmp_path)[0].status == "read"


@pytest.mark.parametrize("words", ["", "README.md", "articles.toml"])
def test_a_folder_without_articles_is_an_error_that_says_what_to_do(tmp_path, words):
    """Nothing to read is not an empty success."""
    if words:
        (tmp_path / words).write_text("")
    with pytest.raises(NothingToReadError, match="put text files"):
        read_articles(tmp_path)


def test_a_missing_folder_is_named(tmp_path):
    """The message names the folder."""
    with pytest.raises(NothingToReadError, match="nowhere"):
        read_articles(tmp_path / "nowhere")


def test_a_crash_within_one_article_stops_no_folder(tmp_path, monkeypatch):
    """Even a defect of the reader sets aside only the article that meets it."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(GOOD + " They will meet again.")
    divide = module.divide

    def fragile(text):
        if "again" in text:
            raise RecursionError("too deep")
        return divide(text)

    monkeypatch.setattr(module, "divide", fragile)
    good, bad = read_articles(tmp_path)
    assert (good.status, bad.status) == ("read", "quarantined")
    assert "b.txt made the reader fail (RecursionError: too deep)" in bad.problem


def test_a_file_that_vanished_or_cannot_be_opened_is_set_aside(tmp_path):
    """A broken link is named with what the system says of it."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    article = read_articles(tmp_path)[0]
    assert article.problem.startswith("a.txt cannot be opened (")


PARAGRAPH = (
    "The two ministers met in Hanoi on Thursday.South Korea (ROK) and Laos spoke about U.S. ties, number {}, it said."
)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([PARAGRAPH.format(number) for number in range(9000)]),
        " ".join([PARAGRAPH.format(number) for number in range(9000)]),
        "\n".join(f"Talks held in Seoul today {number}" for number in range(20_000)) + "\n" + PARAGRAPH,
        "Korea defense talks\n" * 25_000,
        "(Yonhap) " * 110_000,
        "SEOUL -- " * 110_000,
        "A" * 1_000_000,
        '".' * 500_000,
        " " * 1_000_000,
        "a@b." * 250_000,
        "2021-09-08 " * 90_000,
    ],
    ids=[
        "paragraphs",
        "one line",
        "headlines",
        "doubles",
        "credits",
        "datelines",
        "letters",
        "quotes",
        "blanks",
        "mails",
        "dates",
    ],
)
def test_work_grows_with_the_length_of_a_file_and_not_with_its_square(text):
    """No form of a long file makes the reader slower than its length does; half a megabyte or more of each is read."""

    def read(length: int) -> None:
        article = parse(text[:length])
        split_sentences(article.text, article.blocks)

    read(len(text))
    assert calls(lambda: read(40_000)) < 6 * calls(lambda: read(10_000)) + 1000


def test_the_seeds_say_their_title_publisher_and_date(seeds, gold):
    """Every seed gives what its annotation says."""
    for path in sorted(seeds.glob("*.txt")):
        wanted = json.loads((gold / f"{path.stem}.json").read_text(encoding="utf-8"))
        article = read_article(path)
        published = article.published.isoformat() if article.published else None
        assert (article.title, article.publisher, published) == tuple(
            wanted[key] for key in ("title", "publisher", "published")
        )
