"""The Ferries API over HTTP."""
