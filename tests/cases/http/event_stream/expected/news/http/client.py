"""Typed HTTP clients for the News API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, AsyncStream, HttpClient, Stream
from . import operations
from .models import Headline, WatchResponseItem


class NewsClient(HttpClient):
    """Calls the News API, with the contract's timeouts and retries."""

    _service = "news"
    _server = None
    _operations = operations.ALL

    def watch(self) -> Stream[WatchResponseItem]:
        """GET /events

        Raises:
            WatchNotFound: Nothing ever happens.
        """
        return self._stream(operations.WATCH)

    def headlines(self) -> Stream[Headline]:
        """GET /headlines"""
        return self._stream(operations.HEADLINES)


class AsyncNewsClient(AsyncHttpClient):
    """Calls the News API, with the contract's timeouts and retries."""

    _service = "news"
    _server = None
    _operations = operations.ALL

    def watch(self) -> AsyncStream[WatchResponseItem]:
        """GET /events

        Raises:
            WatchNotFound: Nothing ever happens.
        """
        return self._stream(operations.WATCH)

    def headlines(self) -> AsyncStream[Headline]:
        """GET /headlines"""
        return self._stream(operations.HEADLINES)
