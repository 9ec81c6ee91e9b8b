"""Article to mentions: rules and vocabularies, no model and no network."""
