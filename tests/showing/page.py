"""Checks of HTML that every figure, table and prose must pass; used by the tests beside it."""

from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class Page(HTMLParser):
    """What a test wants to know of a piece of HTML."""

    def __init__(self, html: str):
        """Read the HTML."""
        super().__init__(convert_charrefs=True)
        self.ids, self.targets, self.open, self.tags, self.faults, self.words = [], [], [], [], [], []
        self.feed(html)
        self.faults += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        """Note ids, links and header cells."""
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.ids.append(found["id"])
        if (found.get("href") or "").startswith("#"):
            self.targets.append(found["href"][1:])
        if tag == "th" and found.get("scope") not in ("row", "col"):
            self.faults.append("a header cell without a scope")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        """An empty element of SVG."""
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag):
        """Elements close in order."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")

    def handle_data(self, data):
        """Collect words."""
        self.words.append(data)

    def count(self, tag: str) -> int:
        """How many elements of a kind there are."""
        return sum(name == tag for name, _ in self.tags)


def faults(html: str) -> list[str]:
    """What is wrong with a page."""
    page = Page(html)
    twice = sorted({one for one in page.ids if page.ids.count(one) > 1})
    dead = sorted(set(page.targets) - set(page.ids))
    found = list(page.faults)
    found += [f"id {one} stands there twice" for one in twice]
    found += [f"link to #{one} leads nowhere" for one in dead]
    if page.count("table") != page.count("caption"):
        found.append("a table without a caption")
    if page.count("svg") != page.count("desc"):
        found.append("a figure without a description")
    return found
