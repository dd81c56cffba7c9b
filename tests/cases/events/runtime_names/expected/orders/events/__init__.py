"""The events of "Messages called as what code imports"."""
