"""The Partly API over HTTP."""
