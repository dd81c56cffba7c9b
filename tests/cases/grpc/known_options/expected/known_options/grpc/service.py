"""What a server of the KnownOptions service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import known_options_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class KnownOptionsService(Protocol):
    """The KnownOptions service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: known_options_pb2.Shelf, context: Context
    ) -> MaybeAwaitable[known_options_pb2.Shelf]:
        """Call cases.known_options.v1.KnownOptions/Echo."""
        ...
