"""The Filter API over HTTP."""
