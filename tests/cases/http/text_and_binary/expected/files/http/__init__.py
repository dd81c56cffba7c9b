"""The files.http package."""
