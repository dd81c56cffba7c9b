"""The old.http package."""
