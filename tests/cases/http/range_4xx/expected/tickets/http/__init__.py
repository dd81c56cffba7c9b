"""The Tickets API over HTTP."""
