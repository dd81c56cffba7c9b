"""The Pets webhooks API over HTTP."""
