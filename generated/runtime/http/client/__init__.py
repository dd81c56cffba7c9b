"""Calls of a client, from the options that a user says to the typed answer."""

from .async_client import AsyncHttpClient
from .call_options import Hooks
from .client import HttpClient
from .streaming import AsyncStream, Stream

__all__ = ["AsyncHttpClient", "AsyncStream", "Hooks", "HttpClient", "Stream"]
