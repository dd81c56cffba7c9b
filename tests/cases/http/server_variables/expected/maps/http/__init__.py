"""The maps.http package."""
