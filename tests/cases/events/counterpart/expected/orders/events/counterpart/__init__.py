"""The events of Orders, from the other side."""
