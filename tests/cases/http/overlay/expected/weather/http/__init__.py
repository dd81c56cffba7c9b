"""The Weather API over HTTP."""
