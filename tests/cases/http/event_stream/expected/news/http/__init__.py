"""The News API over HTTP."""
