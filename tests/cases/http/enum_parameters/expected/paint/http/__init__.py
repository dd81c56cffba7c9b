"""The Paint API over HTTP."""
