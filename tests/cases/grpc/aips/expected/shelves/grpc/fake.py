"""A stand-in for the Shelves service, for tests."""

from __future__ import annotations

from ..._proto import shelves_pb2
from ..._proto.google.longrunning import operations_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods, resources


class FakeShelvesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.LIST_BOOKS,
        methods.BUY_BOOK,
        methods.UPDATE_BOOK,
        methods.SORT_BOOKS,
        methods.FIND,
    )
    _resources = resources.ALL

    async def list_books(
        self, request: shelves_pb2.ListBooksRequest, context: Context
    ) -> shelves_pb2.ListBooksResponse:
        return await self._unary(methods.LIST_BOOKS, request)

    async def buy_book(
        self, request: shelves_pb2.BuyBookRequest, context: Context
    ) -> shelves_pb2.Book:
        return await self._unary(methods.BUY_BOOK, request)

    async def update_book(
        self, request: shelves_pb2.UpdateBookRequest, context: Context
    ) -> shelves_pb2.Book:
        return await self._unary(methods.UPDATE_BOOK, request)

    async def sort_books(
        self, request: shelves_pb2.SortBooksRequest, context: Context
    ) -> operations_pb2.Operation:
        return await self._unary(methods.SORT_BOOKS, request)

    async def find(
        self, request: shelves_pb2.FindRequest, context: Context
    ) -> shelves_pb2.ListBooksResponse:
        return await self._unary(methods.FIND, request)
