"""Which files lie in a folder for a moment only: hidden ones, and those that editors and copying programs make."""

FIRST, LAST = (".", "~"), ("~", ".tmp", ".part")


def is_passing(name: str) -> bool:
    """Whether a file is no input of any report, going by its name; of such files, nothing may ever be read.

    >>> [name for name in ("a.txt", "#1.txt", ".a.txt.swp", "#a.txt#", "a.txt~", "a.txt.part") if not is_passing(name)]
    ['a.txt', '#1.txt']
    """
    return name.startswith(FIRST) or name.endswith(LAST) or (name.startswith("#") and name.endswith("#"))
