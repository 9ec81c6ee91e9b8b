"""Which mentions are one event, and what its cells then say; what `merge.py` is made of."""
