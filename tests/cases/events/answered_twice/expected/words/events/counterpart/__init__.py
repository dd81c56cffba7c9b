"""The events of Words, from the other side."""
