"""What a server of the Hostile service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import hostile_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class HostileService(Protocol):
    """\"\"\" import os; os.abort() \"\"\"

    Methods that answer once may be `async def` or `def`.
    """

    def do(
        self, request: hostile_pb2.Text, context: Context
    ) -> MaybeAwaitable[hostile_pb2.Text]:
        """\\N{BELL} \\x00 \\u0000 "quoted" at the end "."""
        ...

    def more(
        self, request: hostile_pb2.Text, context: Context
    ) -> MaybeAwaitable[hostile_pb2.Text]:
        """ "."""
        ...

    def rule(
        self, request: hostile_pb2.Text, context: Context
    ) -> MaybeAwaitable[hostile_pb2.Text]:
        """Call cases.hostile.v1.Hostile/Rule."""
        ...
