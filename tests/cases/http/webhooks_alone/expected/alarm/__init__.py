"""The alarm package."""
