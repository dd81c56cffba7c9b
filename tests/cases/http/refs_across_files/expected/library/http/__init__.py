"""The library.http package."""
