"""The events of Tolls."""
