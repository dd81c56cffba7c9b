"""The shop_front package."""
