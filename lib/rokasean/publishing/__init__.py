"""Notebook to release; knows notebooks and files, and nothing of what they are about."""
