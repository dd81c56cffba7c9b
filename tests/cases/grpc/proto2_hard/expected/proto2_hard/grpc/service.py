"""What a server of the Proto2 service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import proto2_hard_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class Proto2Service(Protocol):
    """The Proto2 service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: proto2_hard_pb2.Old, context: Context
    ) -> MaybeAwaitable[proto2_hard_pb2.Old]:
        """Call cases.proto2_hard.Proto2/Echo."""
        ...
