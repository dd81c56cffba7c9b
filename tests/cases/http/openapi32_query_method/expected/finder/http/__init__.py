"""The finder.http package."""
