"""Behaviour of the http slice: generated clients against generated servers."""
