"""The events of "The orders that people place"."""
