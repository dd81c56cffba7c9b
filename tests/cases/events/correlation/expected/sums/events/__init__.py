"""The events of Sums."""
