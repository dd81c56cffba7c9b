"""What a server of the Parcels service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import parcels_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ParcelsService(Protocol):
    """The Parcels service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: parcels_pb2.Parcel, context: Context
    ) -> MaybeAwaitable[parcels_pb2.Parcel]:
        """Call cases.unknown_fields.v1.Parcels/Echo."""
        ...

    def pass_(
        self, requests: AsyncIterator[parcels_pb2.Parcel], context: Context
    ) -> AsyncIterator[parcels_pb2.Parcel]:
        """Call cases.unknown_fields.v1.Parcels/Pass."""
        ...
