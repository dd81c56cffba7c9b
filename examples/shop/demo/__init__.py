"""The shop's day, told while it happens: `python -m examples.shop.demo`."""
