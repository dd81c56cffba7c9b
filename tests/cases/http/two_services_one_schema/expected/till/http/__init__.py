"""The till.http package."""
