"""The words.http package."""
