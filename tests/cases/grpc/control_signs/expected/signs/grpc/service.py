"""What a server of the Signs service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import signs_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class SignsService(Protocol):
    """Tab bell   vertical
     escape  [0m DEL   form feed
     carriage
     return line separator
     next line
     BOM   end.
    Right to left   override, ünïcödé 日本語 🎉, \\N{BULLET} \\u0000 \\x00 \\777 \\

    Methods that answer once may be `async def` or `def`.

    Deprecated by the contract.
    """

    def echo(
        self, request: signs_pb2.Text, context: Context
    ) -> MaybeAwaitable[signs_pb2.Text]:
        """And ''' and \"\"\" and \\\"\"\" and '\\''.

        Deprecated by the contract.
        """
        ...
