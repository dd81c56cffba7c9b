"""The Clash API over HTTP."""
