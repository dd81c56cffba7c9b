"""What a server of the Old service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import old_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class OldService(Protocol):
    """The Old service.

    Methods that answer once may be `async def` or `def`.
    """

    def get(
        self, request: old_pb2.Request, context: Context
    ) -> MaybeAwaitable[old_pb2.Reply]:
        """Call cases.old.Old/Get."""
        ...

    def watch(
        self, requests: AsyncIterator[old_pb2.Request], context: Context
    ) -> AsyncIterator[old_pb2.Reply]:
        """Call cases.old.Old/Watch."""
        ...
