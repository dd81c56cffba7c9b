"""The Groups API over HTTP."""
