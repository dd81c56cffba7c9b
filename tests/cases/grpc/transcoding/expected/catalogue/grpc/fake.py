"""A stand-in for the Library and Desk services, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

from google.protobuf import empty_pb2

from ..._proto import catalogue_pb2
from ..._proto.google.api import httpbody_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods, resources


class FakeLibraryService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.GET_SHELF,
        methods.LIST_BOOKS,
        methods.CREATE_BOOK,
        methods.UPDATE_BOOK,
        methods.MOVE_BOOK,
        methods.DELETE_BOOK,
        methods.PUT_COVER,
        methods.WATCH_BOOKS,
        methods.IMPORT_BOOKS,
        methods.REINDEX,
    )
    _resources = resources.ALL

    async def get_shelf(
        self, request: catalogue_pb2.GetShelfRequest, context: Context
    ) -> catalogue_pb2.Shelf:
        return await self._unary(methods.GET_SHELF, request)

    async def list_books(
        self, request: catalogue_pb2.ListBooksRequest, context: Context
    ) -> catalogue_pb2.ListBooksResponse:
        return await self._unary(methods.LIST_BOOKS, request)

    async def create_book(
        self, request: catalogue_pb2.CreateBookRequest, context: Context
    ) -> catalogue_pb2.Book:
        return await self._unary(methods.CREATE_BOOK, request)

    async def update_book(
        self, request: catalogue_pb2.UpdateBookRequest, context: Context
    ) -> catalogue_pb2.Book:
        return await self._unary(methods.UPDATE_BOOK, request)

    async def move_book(
        self, request: catalogue_pb2.MoveBookRequest, context: Context
    ) -> catalogue_pb2.Book:
        return await self._unary(methods.MOVE_BOOK, request)

    async def delete_book(
        self, request: catalogue_pb2.DeleteBookRequest, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.DELETE_BOOK, request)

    async def put_cover(
        self, request: catalogue_pb2.Cover, context: Context
    ) -> httpbody_pb2.HttpBody:
        return await self._unary(methods.PUT_COVER, request)

    def watch_books(
        self, request: catalogue_pb2.ListBooksRequest, context: Context
    ) -> AsyncIterator[catalogue_pb2.Book]:
        return self._stream(methods.WATCH_BOOKS, request)

    async def import_books(
        self, requests: AsyncIterator[catalogue_pb2.Book], context: Context
    ) -> catalogue_pb2.Shelf:
        return await self._unary(methods.IMPORT_BOOKS, requests)

    async def reindex(
        self, request: empty_pb2.Empty, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.REINDEX, request)


class FakeDeskService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ASK,)
    _resources = resources.ALL

    async def ask(
        self, request: catalogue_pb2.Question, context: Context
    ) -> catalogue_pb2.Question:
        return await self._unary(methods.ASK, request)
