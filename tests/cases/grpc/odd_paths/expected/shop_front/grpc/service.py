"""What a server of the ShopFront service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.acme import import_pb2
from ..._proto.acme.class_ import things_pb2 as class__things_pb2
from ..._proto.google import types_pb2
from ..._proto.proto_1st_dir import things_pb2 as proto_1st_dir_things_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ShopFrontService(Protocol):
    """The ShopFront service.

    Methods that answer once may be `async def` or `def`.
    """

    def swap(
        self, request: class__things_pb2.Thing, context: Context
    ) -> MaybeAwaitable[proto_1st_dir_things_pb2.Thing]:
        """Call acme.class.v1.ShopFront/Swap."""
        ...

    def back(
        self, request: import_pb2.Shared, context: Context
    ) -> MaybeAwaitable[types_pb2.Type]:
        """Call acme.class.v1.ShopFront/Back."""
        ...
