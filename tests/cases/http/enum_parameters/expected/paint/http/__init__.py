"""The paint.http package."""
