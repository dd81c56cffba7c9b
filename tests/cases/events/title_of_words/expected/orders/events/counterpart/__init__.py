"""The events of "The orders that people place", from the other side."""
