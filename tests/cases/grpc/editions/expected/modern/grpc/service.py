"""What a server of the Modern service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import modern_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ModernService(Protocol):
    """The Modern service.

    Methods that answer once may be `async def` or `def`.
    """

    def get(
        self, request: modern_pb2.Request, context: Context
    ) -> MaybeAwaitable[modern_pb2.Request]:
        """Call cases.modern.Modern/Get."""
        ...
