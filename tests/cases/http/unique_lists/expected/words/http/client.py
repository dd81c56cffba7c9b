"""Typed HTTP clients for the Words API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations
from .models import Kind


class WordsClient(HttpClient):
    """Calls the Words API, with the contract's timeouts and retries."""

    _service = "words"
    _server = None
    _operations = operations.ALL

    def get_words(
        self,
        *,
        kinds: list[Kind],
        few: list[str] | None = None,
        joined: list[int] | None = None,
    ) -> None:
        """GET /words"""
        return self._call(
            operations.GET_WORDS, query={"few": few, "kinds": kinds, "joined": joined}
        )

    def put_words(self, body: list[str]) -> None:
        """PUT /words"""
        return self._call(operations.PUT_WORDS, body=body)

    def add_words(self, *, body: list[str] | None = None) -> None:
        """POST /words"""
        return self._call(operations.ADD_WORDS, body=body)


class AsyncWordsClient(AsyncHttpClient):
    """Calls the Words API, with the contract's timeouts and retries."""

    _service = "words"
    _server = None
    _operations = operations.ALL

    async def get_words(
        self,
        *,
        kinds: list[Kind],
        few: list[str] | None = None,
        joined: list[int] | None = None,
    ) -> None:
        """GET /words"""
        return await self._call(
            operations.GET_WORDS, query={"few": few, "kinds": kinds, "joined": joined}
        )

    async def put_words(self, body: list[str]) -> None:
        """PUT /words"""
        return await self._call(operations.PUT_WORDS, body=body)

    async def add_words(self, *, body: list[str] | None = None) -> None:
        """POST /words"""
        return await self._call(operations.ADD_WORDS, body=body)
