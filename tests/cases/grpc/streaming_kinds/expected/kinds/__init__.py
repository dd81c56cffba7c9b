"""The kinds package."""
