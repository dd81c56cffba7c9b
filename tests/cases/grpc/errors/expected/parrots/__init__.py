"""The parrots package."""
