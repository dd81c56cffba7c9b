"""The Plants API over HTTP."""
