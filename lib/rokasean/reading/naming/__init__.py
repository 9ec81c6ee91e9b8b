"""Names, titles, acronyms and their forms; what `people.py` and `series.py` are made of."""
