"""The Session API over HTTP."""
