"""The voids package."""
