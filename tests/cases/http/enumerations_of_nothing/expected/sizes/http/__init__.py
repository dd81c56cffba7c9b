"""The Sizes API over HTTP."""
