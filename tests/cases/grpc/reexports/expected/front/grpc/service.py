"""What a server of the Front service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import (
    front_pb2,
    reexports_deepest_pb2,
    reexports_middle_pb2,
    reexports_weak_pb2,
)
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class FrontService(Protocol):
    """The Front service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: reexports_deepest_pb2.Deepest, context: Context
    ) -> MaybeAwaitable[reexports_deepest_pb2.Deepest]:
        """Call cases.reexports.Front/Echo."""
        ...

    def weak(
        self, request: reexports_weak_pb2.Weak, context: Context
    ) -> MaybeAwaitable[front_pb2.Own]:
        """Call cases.reexports.Front/Weak."""
        ...

    def other(
        self, request: reexports_middle_pb2.Own, context: Context
    ) -> MaybeAwaitable[front_pb2.Own]:
        """Call cases.reexports.Front/Other."""
        ...
