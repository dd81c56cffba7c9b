"""The trips package."""
