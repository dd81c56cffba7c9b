"""What a server of the Rides service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.ride import z_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class RidesService(Protocol):
    """The Rides service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(self, request: z_pb2.Path, context: Context) -> MaybeAwaitable[z_pb2.Path]:
        """Call cases.ride.Rides/Echo."""
        ...
