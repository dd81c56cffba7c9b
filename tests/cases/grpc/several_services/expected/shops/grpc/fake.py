"""A stand-in for the User, User2, AsyncUser3, Grpc2 and Service services, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from google.protobuf import empty_pb2

from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeUserService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.GET,)

    async def get(self, request: empty_pb2.Empty, context: Context) -> empty_pb2.Empty:
        return await self._unary(methods.GET, request)


class FakeUser2Service(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.USER2_GET,
        methods.SERVICE_,
    )

    async def get(self, request: empty_pb2.Empty, context: Context) -> empty_pb2.Empty:
        return await self._unary(methods.USER2_GET, request)

    async def service(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.SERVICE_, request)


class FakeAsyncUser3Service(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ASYNC_USER3_GET,)

    async def get(
        self, requests: AsyncIterator[empty_pb2.Empty], context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.ASYNC_USER3_GET, requests)


class FakeGrpc2Service(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = ()


class FakeServiceService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.USER_GET,)

    def user_get(
        self, request: empty_pb2.Empty, context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        return self._stream(methods.USER_GET, request)
