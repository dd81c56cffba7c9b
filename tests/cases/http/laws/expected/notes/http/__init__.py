"""The Notes API over HTTP."""
