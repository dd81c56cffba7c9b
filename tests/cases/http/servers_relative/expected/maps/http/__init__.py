"""The Maps API over HTTP."""
