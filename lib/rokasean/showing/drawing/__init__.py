"""Drawing with Matplotlib; what `figures.py` is made of."""
