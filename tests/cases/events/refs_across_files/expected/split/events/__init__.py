"""The events of Split."""
