"""The Members API over HTTP."""
