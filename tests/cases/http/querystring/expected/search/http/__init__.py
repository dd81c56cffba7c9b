"""The Search API over HTTP."""
