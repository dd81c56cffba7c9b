"""The events of "Messages of one type"."""
