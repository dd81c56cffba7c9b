"""The Users API over HTTP."""
