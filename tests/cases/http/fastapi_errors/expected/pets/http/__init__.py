"""The Pets API over HTTP."""
