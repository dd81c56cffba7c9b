"""The Jobs webhooks API over HTTP."""
