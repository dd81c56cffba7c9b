"""Typed gRPC clients of the User, User2, AsyncUser3, Grpc2 and Service services, sync and
async.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from google.protobuf import empty_pb2

from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class UserClient(GrpcClient):
    """Calls the User service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = (
        methods.GET,
        methods.USER2_GET,
        methods.SERVICE_,
        methods.ASYNC_USER3_GET,
        methods.USER_GET,
    )

    def get(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.UserService/Get."""
        return self._unary_unary(
            methods.GET, request_of(methods.GET, request), metadata
        )


class AsyncUserClient(AsyncGrpcClient):
    """Calls the User service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = UserClient._operations

    async def get(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.UserService/Get."""
        return await self._unary_unary(
            methods.GET, request_of(methods.GET, request), metadata
        )


class User2Client(GrpcClient):
    """Calls the User2 service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = UserClient._operations

    def get(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.User/Get."""
        return self._unary_unary(
            methods.USER2_GET, request_of(methods.USER2_GET, request), metadata
        )

    def service(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.User/Service."""
        return self._unary_unary(
            methods.SERVICE_, request_of(methods.SERVICE_, request), metadata
        )


class AsyncUser2Client(AsyncGrpcClient):
    """Calls the User2 service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = User2Client._operations

    async def get(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.User/Get."""
        return await self._unary_unary(
            methods.USER2_GET, request_of(methods.USER2_GET, request), metadata
        )

    async def service(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.User/Service."""
        return await self._unary_unary(
            methods.SERVICE_, request_of(methods.SERVICE_, request), metadata
        )


class AsyncUser3Client(GrpcClient):
    """Calls the AsyncUser3 service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = UserClient._operations

    def get(
        self, requests: Iterable[empty_pb2.Empty], *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.AsyncUser/Get."""
        return self._stream_unary(methods.ASYNC_USER3_GET, requests, metadata)


class AsyncAsyncUser3Client(AsyncGrpcClient):
    """Calls the AsyncUser3 service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = AsyncUser3Client._operations

    async def get(
        self, requests: Requests[empty_pb2.Empty], *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.shops.v1.AsyncUser/Get."""
        return await self._stream_unary(methods.ASYNC_USER3_GET, requests, metadata)


class Grpc2Client(GrpcClient):
    """Calls the Grpc2 service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = UserClient._operations


class AsyncGrpc2Client(AsyncGrpcClient):
    """Calls the Grpc2 service, with the contract's timeouts and retries."""

    _service = "shops"
    _operations = Grpc2Client._operations


class ServiceClient(GrpcClient):
    """Calls the Service service, with the contract's timeouts and retries.

    Deprecated by the contract.
    """

    _service = "shops"
    _operations = UserClient._operations

    def user_get(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> Generator[empty_pb2.Empty, None, None]:
        """Call cases.shops.v1.Service/UserGet."""
        return self._unary_stream(
            methods.USER_GET, request_of(methods.USER_GET, request), metadata
        )


class AsyncServiceClient(AsyncGrpcClient):
    """Calls the Service service, with the contract's timeouts and retries.

    Deprecated by the contract.
    """

    _service = "shops"
    _operations = ServiceClient._operations

    def user_get(
        self, request: empty_pb2.Empty | None = None, *, metadata: Metadata = ()
    ) -> AsyncGenerator[empty_pb2.Empty, None]:
        """Call cases.shops.v1.Service/UserGet."""
        return self._unary_stream(
            methods.USER_GET, request_of(methods.USER_GET, request), metadata
        )
