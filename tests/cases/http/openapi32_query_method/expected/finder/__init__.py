"""The finder package."""
