"""The Slow API over HTTP."""
