"""The Shelf API over HTTP."""
