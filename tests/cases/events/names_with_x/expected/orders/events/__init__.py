"""The events of "Names that begin with x-"."""
