"""The events of "Where merged headers were written"."""
