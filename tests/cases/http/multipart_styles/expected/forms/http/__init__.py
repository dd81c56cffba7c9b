"""The Forms API over HTTP."""
