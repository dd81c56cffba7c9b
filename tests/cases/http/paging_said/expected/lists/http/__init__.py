"""The Lists API over HTTP."""
