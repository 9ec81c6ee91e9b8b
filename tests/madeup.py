"""Short stories made up for the tests of reading, and what is read in them."""

from rokasean.reading.article import parse
from rokasean.reading.mention import Mention
from rokasean.reading.mentions import read_mentions

# A page of Friday, 22 November 2024.
PAGE = "Published : Nov 22, 2024\n\nSEOUL, Nov. 22 (Yonhap) -- "
KIM = "South Korean Defense Minister Kim Yong-hyun"


def read(story: str) -> list[Mention]:
    """The mentions of a made-up story."""
    return read_mentions(parse(PAGE + story, "made-up.txt"))
