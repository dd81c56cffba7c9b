"""The plants.http package."""
