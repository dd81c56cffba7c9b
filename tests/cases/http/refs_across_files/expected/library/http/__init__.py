"""The Library API over HTTP."""
