"""A file to its parts: encoding, blocks, title, publisher and day of publication; what `article.py` is made of."""
