"""The google package."""
