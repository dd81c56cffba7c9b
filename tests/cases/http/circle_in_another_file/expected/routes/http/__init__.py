"""The Routes API over HTTP."""
