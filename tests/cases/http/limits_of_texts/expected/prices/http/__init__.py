"""The Prices API over HTTP."""
