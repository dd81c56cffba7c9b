"""The Styles API over HTTP."""
