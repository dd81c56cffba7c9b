"""The Album API over HTTP."""
