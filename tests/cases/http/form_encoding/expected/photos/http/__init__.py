"""The Photos API over HTTP."""
