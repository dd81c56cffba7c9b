"""Typed HTTP clients for the Chat API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, AsyncStream, HttpClient, Stream
from . import operations
from .models import Answer, CreateAnswerRequest, Word


class ChatClient(HttpClient):
    """Calls the Chat API, with the contract's timeouts and retries."""

    _service = "chat"
    _server = None
    _operations = operations.ALL

    def create_answer(self, body: CreateAnswerRequest) -> Answer:
        """POST /answers"""
        return self._call(operations.CREATE_ANSWER, body=body)

    def create_answer_stream(self, body: CreateAnswerRequest) -> Stream[Word]:
        """POST /answers"""
        return self._stream(operations.CREATE_ANSWER, body=body)


class AsyncChatClient(AsyncHttpClient):
    """Calls the Chat API, with the contract's timeouts and retries."""

    _service = "chat"
    _server = None
    _operations = operations.ALL

    async def create_answer(self, body: CreateAnswerRequest) -> Answer:
        """POST /answers"""
        return await self._call(operations.CREATE_ANSWER, body=body)

    def create_answer_stream(self, body: CreateAnswerRequest) -> AsyncStream[Word]:
        """POST /answers"""
        return self._stream(operations.CREATE_ANSWER, body=body)
