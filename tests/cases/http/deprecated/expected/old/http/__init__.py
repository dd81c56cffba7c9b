"""The Old things API over HTTP."""
