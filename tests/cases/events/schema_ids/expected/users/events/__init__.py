"""The events of Users."""
