"""The Alarm API over HTTP."""
