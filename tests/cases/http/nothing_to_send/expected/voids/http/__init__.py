"""The Voids API over HTTP."""
