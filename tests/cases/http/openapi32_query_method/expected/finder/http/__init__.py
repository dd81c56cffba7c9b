"""The Finder API over HTTP."""
