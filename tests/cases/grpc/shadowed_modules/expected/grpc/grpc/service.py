"""What a server of the Shadows service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import grpc_pb2
from ..._proto.grpc import aio_pb2
from ..._proto.temporal import workflow_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class ShadowsService(Protocol):
    """The Shadows service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: grpc_pb2.All, context: Context
    ) -> MaybeAwaitable[grpc_pb2.All]:
        """Call grpc.cases.Shadows/Echo."""
        ...

    def aio(
        self, request: aio_pb2.Server, context: Context
    ) -> MaybeAwaitable[workflow_pb2.Workflow]:
        """Call grpc.cases.Shadows/Aio."""
        ...
