"""What a server of the Walks service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.ride import y_pb2
from ..._proto.walk import x_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class WalksService(Protocol):
    """The Walks service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(self, request: x_pb2.Walk, context: Context) -> MaybeAwaitable[x_pb2.Walk]:
        """Call cases.walk.Walks/Echo."""
        ...

    def turn(self, request: x_pb2.Walk, context: Context) -> MaybeAwaitable[y_pb2.Ride]:
        """Call cases.walk.Walks/Turn."""
        ...
