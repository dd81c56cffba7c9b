"""What a server of the Second service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto.many import first_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class SecondService(Protocol):
    """The Second service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: first_pb2.Thing, context: Context
    ) -> MaybeAwaitable[first_pb2.Thing]:
        """Call cases.many.Second/Echo."""
        ...
