"""The lists package."""
