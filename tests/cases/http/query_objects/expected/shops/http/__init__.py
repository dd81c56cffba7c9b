"""The Shops API over HTTP."""
