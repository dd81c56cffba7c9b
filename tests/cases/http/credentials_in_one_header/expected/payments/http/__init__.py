"""The Payments API over HTTP."""
