"""What a server of the Latest service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import latest_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class LatestService(Protocol):
    """The Latest service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: latest_pb2.Request, context: Context
    ) -> MaybeAwaitable[latest_pb2.Request]:
        """Call cases.latest.Latest/Echo."""
        ...
