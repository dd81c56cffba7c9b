"""The People API over HTTP."""
