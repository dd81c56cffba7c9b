"""The filter.http package."""
