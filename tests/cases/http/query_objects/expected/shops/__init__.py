"""The shops package."""
