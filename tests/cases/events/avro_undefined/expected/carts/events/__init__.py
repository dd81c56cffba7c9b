"""The events of Carts."""
