"""The events of Words."""
