"""The Values API over HTTP."""
