"""The teams package."""
