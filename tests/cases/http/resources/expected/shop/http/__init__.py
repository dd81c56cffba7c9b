"""The Shop API over HTTP."""
