"""The sums package."""
