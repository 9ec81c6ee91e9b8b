"""From sentences to happenings: form, status, level, place, parties and time; what `mentions.py` is made of."""
