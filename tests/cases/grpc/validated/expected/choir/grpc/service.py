"""What a server of the Choir service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import choir_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ChoirService(Protocol):
    """Has rules for some of its requests.

    Methods that answer once may be `async def` or `def`.
    """

    def join(
        self, request: choir_pb2.Singer, context: Context
    ) -> MaybeAwaitable[choir_pb2.Echo]:
        """One request."""
        ...

    def sing(
        self, request: choir_pb2.Song, context: Context
    ) -> AsyncIterator[choir_pb2.Echo]:
        """One request, whose rules are on what it holds."""
        ...

    def rehearse(
        self, requests: AsyncIterator[choir_pb2.Note], context: Context
    ) -> MaybeAwaitable[choir_pb2.Echo]:
        """Requests as they come."""
        ...

    def perform(
        self, requests: AsyncIterator[choir_pb2.Note], context: Context
    ) -> AsyncIterator[choir_pb2.Echo]:
        """The same, with an answer to each."""
        ...

    def listen(
        self, request: choir_pb2.Echo, context: Context
    ) -> MaybeAwaitable[choir_pb2.Echo]:
        """No rules."""
        ...
