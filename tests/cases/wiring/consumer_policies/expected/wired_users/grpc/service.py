"""What a server of the Users service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import wired_users_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class UsersService(Protocol):
    """The Users service.

    Methods that answer once may be `async def` or `def`.
    """

    def get_user(
        self, request: wired_users_pb2.User, context: Context
    ) -> MaybeAwaitable[wired_users_pb2.User]:
        """Call cases.wired.v1.Users/GetUser."""
        ...
