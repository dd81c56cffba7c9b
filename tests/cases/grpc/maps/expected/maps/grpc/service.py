"""What a server of the Maps service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import maps_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class MapsService(Protocol):
    """The Maps service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: maps_pb2.Atlas, context: Context
    ) -> MaybeAwaitable[maps_pb2.Atlas]:
        """Call cases.maps.v1.Maps/Echo."""
        ...
