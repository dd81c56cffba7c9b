"""The Devices API over HTTP."""
