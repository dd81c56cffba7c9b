"""The Things API over HTTP."""
