"""Protos as more than one slice needs them: gathered, compiled, placed in the output."""
