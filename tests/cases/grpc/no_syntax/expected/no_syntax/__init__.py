"""The no_syntax package."""
