"""The partly.http package."""
