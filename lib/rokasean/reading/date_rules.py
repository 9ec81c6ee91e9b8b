"""The rules by which dates are read, in plain words, with examples that are run as tests."""

import datetime

from rokasean.reading.rules import Rule

# The day from which every example is read: a Friday.
REFERENCE = datetime.date(2024, 11, 22)

RULES: tuple[Rule, ...] = ()
