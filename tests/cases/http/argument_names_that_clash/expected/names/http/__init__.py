"""The names.http package."""
