"""The events of Orders."""
