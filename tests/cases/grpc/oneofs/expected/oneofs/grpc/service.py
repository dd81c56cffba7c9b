"""What a server of the Oneofs service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import oneofs_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class OneofsService(Protocol):
    """The Oneofs service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: oneofs_pb2.Choice, context: Context
    ) -> MaybeAwaitable[oneofs_pb2.Choice]:
        """Call cases.oneofs.v1.Oneofs/Echo."""
        ...
