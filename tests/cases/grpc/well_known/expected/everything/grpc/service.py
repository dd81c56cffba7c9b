"""What a server of the Everything service implements."""

from __future__ import annotations

from typing import Protocol

from google.protobuf import duration_pb2, timestamp_pb2

from ..._proto import everything_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class EverythingService(Protocol):
    """The Everything service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: everything_pb2.Thing, context: Context
    ) -> MaybeAwaitable[everything_pb2.Thing]:
        """Call cases.well_known.v1.Everything/Echo."""
        ...

    def now(
        self, request: duration_pb2.Duration, context: Context
    ) -> MaybeAwaitable[timestamp_pb2.Timestamp]:
        """Call cases.well_known.v1.Everything/Now."""
        ...
