"""What a server of the Shelves service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import racks_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ShelvesService(Protocol):
    """The Shelves service.

    Methods that answer once may be `async def` or `def`.
    """

    def sort(
        self, request: racks_pb2.SortRequest, context: Context
    ) -> MaybeAwaitable[operations_pb2.Operation]:
        """Call cases.bad_shelves.v1.Shelves/Sort."""
        ...

    def move(
        self, request: racks_pb2.SortRequest, context: Context
    ) -> MaybeAwaitable[operations_pb2.Operation]:
        """Call cases.bad_shelves.v1.Shelves/Move."""
        ...

    def buy(
        self, request: racks_pb2.SortRequest, context: Context
    ) -> MaybeAwaitable[racks_pb2.SortResponse]:
        """Call cases.bad_shelves.v1.Shelves/Buy."""
        ...
