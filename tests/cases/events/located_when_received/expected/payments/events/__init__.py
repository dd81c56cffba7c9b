"""The events of Payments."""
