"""The Till API over HTTP."""
