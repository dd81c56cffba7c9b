"""The album package."""
