"""The notes.http package."""
