"""The events of Clicks."""
