"""The lamp package."""
