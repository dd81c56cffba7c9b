"""The Alarm webhooks API over HTTP."""
