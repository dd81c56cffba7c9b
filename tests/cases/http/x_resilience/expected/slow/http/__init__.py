"""The slow.http package."""
