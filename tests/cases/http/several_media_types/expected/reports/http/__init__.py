"""The Reports API over HTTP."""
