"""The Jobs API over HTTP."""
