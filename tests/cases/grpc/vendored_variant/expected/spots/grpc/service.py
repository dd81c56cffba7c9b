"""What a server of the Spots service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.google.type import money_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class SpotsService(Protocol):
    """The Spots service.

    Methods that answer once may be `async def` or `def`.
    """

    def price(
        self, request: money_pb2.Money, context: Context
    ) -> MaybeAwaitable[money_pb2.Money]:
        """Call cases.spots.v1.Spots/Price."""
        ...
