"""The keyword_names package."""
