"""The Cart API over HTTP."""
