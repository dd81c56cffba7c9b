"""What a server of the KeywordNames service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import keyword_names_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class KeywordNamesService(Protocol):
    """The KeywordNames service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: keyword_names_pb2.Few, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Few]:
        """Call cases.keyword_names.v1.KeywordNames/Echo."""
        ...

    def datetime_(
        self, request: keyword_names_pb2.Times, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Times]:
        """Call cases.keyword_names.v1.KeywordNames/Datetime."""
        ...

    def timedelta_(
        self, request: keyword_names_pb2.Times, context: Context
    ) -> AsyncIterator[keyword_names_pb2.Times]:
        """Call cases.keyword_names.v1.KeywordNames/Timedelta."""
        ...

    def iterable(
        self, request: keyword_names_pb2.Few, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Few]:
        """Call cases.keyword_names.v1.KeywordNames/Iterable."""
        ...

    def request_of(
        self, request: keyword_names_pb2.Few, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Few]:
        """Call cases.keyword_names.v1.KeywordNames/RequestOf."""
        ...

    def list_ints(
        self, request: keyword_names_pb2.Page, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Pages]:
        """Call cases.keyword_names.v1.KeywordNames/ListInts."""
        ...

    def list_ints_all(
        self, request: keyword_names_pb2.Page, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Pages]:
        """Call cases.keyword_names.v1.KeywordNames/ListIntsAll."""
        ...

    def taken(
        self, request: keyword_names_pb2.Self, context: Context
    ) -> MaybeAwaitable[keyword_names_pb2.Self]:
        """Call cases.keyword_names.v1.KeywordNames/Taken."""
        ...
