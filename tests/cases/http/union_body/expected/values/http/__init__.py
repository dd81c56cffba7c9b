"""The values.http package."""
