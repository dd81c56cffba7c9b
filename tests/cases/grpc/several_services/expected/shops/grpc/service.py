"""What a server of the User, User2, AsyncUser3, Grpc2 and Service services implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from google.protobuf import empty_pb2

from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class UserService(Protocol):
    """Opens shops.

    Methods that answer once may be `async def` or `def`.
    """

    def get(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.shops.v1.UserService/Get."""
        ...


class User2Service(Protocol):
    """The User2 service.

    Methods that answer once may be `async def` or `def`.
    """

    def get(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.shops.v1.User/Get."""
        ...

    def service(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.shops.v1.User/Service."""
        ...


class AsyncUser3Service(Protocol):
    """The AsyncUser3 service.

    Methods that answer once may be `async def` or `def`.
    """

    def get(
        self, requests: AsyncIterator[empty_pb2.Empty], context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.shops.v1.AsyncUser/Get."""
        ...


class Grpc2Service(Protocol):
    """The Grpc2 service."""


class ServiceService(Protocol):
    """The Service service.

    Deprecated by the contract.
    """

    def user_get(
        self, request: empty_pb2.Empty, context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        """Call cases.shops.v1.Service/UserGet."""
        ...
