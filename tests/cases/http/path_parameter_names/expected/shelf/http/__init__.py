"""The shelf.http package."""
