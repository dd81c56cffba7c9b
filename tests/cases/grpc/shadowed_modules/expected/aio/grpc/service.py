"""What a server of the Aio service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.grpc import aio_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class AioService(Protocol):
    """The Aio service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: aio_pb2.Server, context: Context
    ) -> MaybeAwaitable[aio_pb2.Server]:
        """Call grpc.aio.cases.Aio/Echo."""
        ...
