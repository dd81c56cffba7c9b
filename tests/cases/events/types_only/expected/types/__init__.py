"""The types package."""
