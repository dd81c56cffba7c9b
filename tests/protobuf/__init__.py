"""Protos: scanned, compiled, placed in the output."""
