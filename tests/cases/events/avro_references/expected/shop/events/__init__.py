"""The events of Shop."""
