"""The Names API over HTTP."""
