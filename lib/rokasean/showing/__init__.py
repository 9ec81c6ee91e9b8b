"""Events to what a notebook shows: figures, tables, prose."""
