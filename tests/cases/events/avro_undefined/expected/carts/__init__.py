"""The carts package."""
