"""Mentions to events, and what can be asked of them."""
