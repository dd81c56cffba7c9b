"""The Older API over HTTP."""
