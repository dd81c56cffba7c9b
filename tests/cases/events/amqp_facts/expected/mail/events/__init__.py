"""The events of Mail."""
