"""A stand-in for the KeywordNames service, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ..._proto import keyword_names_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeKeywordNamesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.DATETIME,
        methods.TIMEDELTA,
        methods.ITERABLE,
        methods.REQUEST_OF,
        methods.LIST_INTS,
        methods.LIST_INTS_ALL,
        methods.TAKEN,
    )

    async def echo(
        self, request: keyword_names_pb2.Few, context: Context
    ) -> keyword_names_pb2.Few:
        return await self._unary(methods.ECHO, request)

    async def datetime_(
        self, request: keyword_names_pb2.Times, context: Context
    ) -> keyword_names_pb2.Times:
        return await self._unary(methods.DATETIME, request)

    def timedelta_(
        self, request: keyword_names_pb2.Times, context: Context
    ) -> AsyncIterator[keyword_names_pb2.Times]:
        return self._stream(methods.TIMEDELTA, request)

    async def iterable(
        self, request: keyword_names_pb2.Few, context: Context
    ) -> keyword_names_pb2.Few:
        return await self._unary(methods.ITERABLE, request)

    async def request_of(
        self, request: keyword_names_pb2.Few, context: Context
    ) -> keyword_names_pb2.Few:
        return await self._unary(methods.REQUEST_OF, request)

    async def list_ints(
        self, request: keyword_names_pb2.Page, context: Context
    ) -> keyword_names_pb2.Pages:
        return await self._unary(methods.LIST_INTS, request)

    async def list_ints_all(
        self, request: keyword_names_pb2.Page, context: Context
    ) -> keyword_names_pb2.Pages:
        return await self._unary(methods.LIST_INTS_ALL, request)

    async def taken(
        self, request: keyword_names_pb2.Self, context: Context
    ) -> keyword_names_pb2.Self:
        return await self._unary(methods.TAKEN, request)
