"""The class_ package."""
