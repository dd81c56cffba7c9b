"""What a server of the Bare service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import bare_pb2
from ..._proto.dash_ed import file_name_pb2
from ..._proto.elsewhere import far_pb2
from ..._proto.many import first_pb2, second_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class BareService(Protocol):
    """The Bare service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: bare_pb2.BareThing, context: Context
    ) -> MaybeAwaitable[bare_pb2.BareThing]:
        """Call Bare/Echo."""
        ...

    def far(
        self, request: far_pb2.Thing, context: Context
    ) -> MaybeAwaitable[first_pb2.Thing]:
        """Call Bare/Far."""
        ...

    def dashed(
        self, request: file_name_pb2.Thing, context: Context
    ) -> MaybeAwaitable[second_pb2.Other]:
        """Call Bare/Dashed."""
        ...
