"""The logs package."""
