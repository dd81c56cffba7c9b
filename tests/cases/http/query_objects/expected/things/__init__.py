"""The things package."""
