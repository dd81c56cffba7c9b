"""The cart.http package."""
