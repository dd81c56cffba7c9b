"""What a server of the Lonely service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import lonely_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class LonelyService(Protocol):
    """The Lonely service.

    Methods that answer once may be `async def` or `def`.
    """

    def get(
        self, request: lonely_pb2.Ask, context: Context
    ) -> MaybeAwaitable[lonely_pb2.Ask]:
        """Call cases.lonely.Lonely/Get."""
        ...
