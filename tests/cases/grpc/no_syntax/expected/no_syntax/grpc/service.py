"""What a server of the NoSyntax service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import no_syntax_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class NoSyntaxService(Protocol):
    """The NoSyntax service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: no_syntax_pb2.Thing, context: Context
    ) -> MaybeAwaitable[no_syntax_pb2.Thing]:
        """Call cases.no_syntax.NoSyntax/Echo."""
        ...
