"""The Words API over HTTP."""
