"""A stand-in for the NestedNames service, for tests."""

from __future__ import annotations

from ..._proto import nested_names_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeNestedNamesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.INNER,
        methods.CASE,
        methods.NOTHING,
        methods.REQUEST,
    )

    async def echo(
        self, request: nested_names_pb2.Deep, context: Context
    ) -> nested_names_pb2.Deep:
        return await self._unary(methods.ECHO, request)

    async def inner(
        self, request: nested_names_pb2.Outer.Inner, context: Context
    ) -> nested_names_pb2.OuterInner:
        return await self._unary(methods.INNER, request)

    async def case(
        self, request: nested_names_pb2.Upper_Case, context: Context
    ) -> nested_names_pb2.UpperCase:
        return await self._unary(methods.CASE, request)

    async def nothing(
        self, request: nested_names_pb2.None__, context: Context
    ) -> nested_names_pb2.None_:
        return await self._unary(methods.NOTHING, request)

    async def request(
        self, request: nested_names_pb2.Request, context: Context
    ) -> nested_names_pb2.Outer_None__:
        return await self._unary(methods.REQUEST, request)
