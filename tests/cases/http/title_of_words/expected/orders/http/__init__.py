"""The Say "hello" API over HTTP."""
