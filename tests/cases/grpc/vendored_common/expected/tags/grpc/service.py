"""What a server of the Tags service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.google.type import latlng_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class TagsService(Protocol):
    """The Tags service.

    Methods that answer once may be `async def` or `def`.
    """

    def place(
        self, request: latlng_pb2.LatLng, context: Context
    ) -> MaybeAwaitable[latlng_pb2.LatLng]:
        """Call cases.tags.v1.Tags/Place."""
        ...
