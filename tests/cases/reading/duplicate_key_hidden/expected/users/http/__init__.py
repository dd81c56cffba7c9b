"""The Users again API over HTTP."""
