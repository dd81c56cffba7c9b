"""What a server of the Google service implements."""

from __future__ import annotations

from typing import Protocol

from google.protobuf import empty_pb2

from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class GoogleService(Protocol):
    """The Google service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call google.cases.protobuf.Google/Echo."""
        ...
