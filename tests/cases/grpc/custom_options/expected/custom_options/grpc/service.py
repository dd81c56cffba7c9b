"""What a server of the Custom service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import custom_options_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class CustomService(Protocol):
    """The Custom service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: custom_options_pb2.Thing, context: Context
    ) -> MaybeAwaitable[custom_options_pb2.Thing]:
        """Call cases.custom_options.v1.Custom/Echo."""
        ...
