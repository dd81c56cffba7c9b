"""The events of Sums, from the other side."""
