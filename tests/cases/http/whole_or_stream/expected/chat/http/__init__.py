"""The Chat API over HTTP."""
