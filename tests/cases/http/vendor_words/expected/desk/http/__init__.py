"""The Desk API over HTTP."""
