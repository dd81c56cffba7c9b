"""The Ferries webhooks API over HTTP."""
