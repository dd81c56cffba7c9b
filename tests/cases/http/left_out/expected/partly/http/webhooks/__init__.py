"""The Partly webhooks API over HTTP."""
