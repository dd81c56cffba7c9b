"""The Orders API over HTTP."""
