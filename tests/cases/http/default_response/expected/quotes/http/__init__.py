"""The quotes.http package."""
