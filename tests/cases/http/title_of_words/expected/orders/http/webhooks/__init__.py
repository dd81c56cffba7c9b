"""The Say "hello" webhooks API over HTTP."""
