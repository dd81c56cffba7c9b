"""The events of Lights."""
