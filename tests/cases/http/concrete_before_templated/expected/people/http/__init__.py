"""The people.http package."""
