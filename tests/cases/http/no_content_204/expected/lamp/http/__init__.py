"""The Lamp API over HTTP."""
