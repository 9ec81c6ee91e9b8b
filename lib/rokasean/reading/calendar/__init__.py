"""The grammar of news dates; what `dates.py` is made of."""
