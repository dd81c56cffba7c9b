"""The events of "Headers that no class describes"."""
