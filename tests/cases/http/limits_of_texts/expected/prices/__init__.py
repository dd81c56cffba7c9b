"""The prices package."""
