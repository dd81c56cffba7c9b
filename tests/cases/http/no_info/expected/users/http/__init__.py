"""The users API over HTTP."""
