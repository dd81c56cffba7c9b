"""The Bell API over HTTP."""
