"""The Login API over HTTP."""
