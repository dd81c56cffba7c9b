"""The Quotes API over HTTP."""
