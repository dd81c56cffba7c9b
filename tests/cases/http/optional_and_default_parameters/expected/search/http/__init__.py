"""The search.http package."""
