"""The Logs API over HTTP."""
