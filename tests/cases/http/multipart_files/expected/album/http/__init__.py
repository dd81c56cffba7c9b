"""The album.http package."""
