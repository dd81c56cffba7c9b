"""The Clinic API over HTTP."""
