"""The pets.http package."""
