"""What a server of the WellKnown service implements."""

from __future__ import annotations

from typing import Protocol

from google.protobuf import any_pb2, field_mask_pb2, struct_pb2

from ..._proto import well_known_all_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class WellKnownService(Protocol):
    """The WellKnown service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: well_known_all_pb2.All, context: Context
    ) -> MaybeAwaitable[well_known_all_pb2.All]:
        """Call cases.well_known_all.WellKnown/Echo."""
        ...

    def list_(
        self, request: any_pb2.Any, context: Context
    ) -> MaybeAwaitable[struct_pb2.ListValue]:
        """Call cases.well_known_all.WellKnown/List."""
        ...

    def mask(
        self, request: field_mask_pb2.FieldMask, context: Context
    ) -> MaybeAwaitable[struct_pb2.Struct]:
        """Call cases.well_known_all.WellKnown/Mask."""
        ...
