"""The events of Teams."""
