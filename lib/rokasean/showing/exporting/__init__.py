"""One file for each format that events are exported to."""
