"""Typed gRPC clients of the KeywordNames service, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable
from datetime import datetime, timedelta

from google.protobuf import duration_pb2, field_mask_pb2, struct_pb2, timestamp_pb2

from ..._proto import keyword_names_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from ...runtime.grpc.listing import AsyncListing, Listing
from . import methods


class KeywordNamesClient(GrpcClient):
    """Calls the KeywordNames service, with the contract's timeouts and retries."""

    _service = "keyword_names"
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

    def echo(
        self,
        request: keyword_names_pb2.Few | None = None,
        *,
        method: str | None = None,
        fields: struct_pb2.NullValue.ValueType | str | None = None,
        name: str | None = None,
        int: int | None = None,
        str: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Few:
        """Call cases.keyword_names.v1.KeywordNames/Echo."""
        return self._unary_unary(
            methods.ECHO,
            request_of(
                methods.ECHO,
                request,
                method=method,
                fields=fields,
                name=name,
                int=int,
                str=str,
            ),
            metadata,
        )

    def datetime_(
        self,
        request: keyword_names_pb2.Times | None = None,
        *,
        datetime: timestamp_pb2.Timestamp | datetime | None = None,
        timedelta: Iterable[duration_pb2.Duration | timedelta] | None = None,
        Iterable: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        kind: keyword_names_pb2.Kind | str | None = None,
        kinds: Iterable[keyword_names_pb2.Kind | str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Times:
        """Call cases.keyword_names.v1.KeywordNames/Datetime."""
        return self._unary_unary(
            methods.DATETIME,
            request_of(
                methods.DATETIME,
                request,
                datetime=datetime,
                timedelta=timedelta,
                Iterable=Iterable,
                kind=kind,
                kinds=kinds,
            ),
            metadata,
        )

    def timedelta_(
        self,
        request: keyword_names_pb2.Times | None = None,
        *,
        datetime: timestamp_pb2.Timestamp | datetime | None = None,
        timedelta: Iterable[duration_pb2.Duration | timedelta] | None = None,
        Iterable: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        kind: keyword_names_pb2.Kind | str | None = None,
        kinds: Iterable[keyword_names_pb2.Kind | str] | None = None,
        metadata: Metadata = (),
    ) -> Generator[keyword_names_pb2.Times, None, None]:
        """Call cases.keyword_names.v1.KeywordNames/Timedelta."""
        return self._unary_stream(
            methods.TIMEDELTA,
            request_of(
                methods.TIMEDELTA,
                request,
                datetime=datetime,
                timedelta=timedelta,
                Iterable=Iterable,
                kind=kind,
                kinds=kinds,
            ),
            metadata,
        )

    def iterable(
        self,
        request: keyword_names_pb2.Few | None = None,
        *,
        method: str | None = None,
        fields: struct_pb2.NullValue.ValueType | str | None = None,
        name: str | None = None,
        int: int | None = None,
        str: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Few:
        """Call cases.keyword_names.v1.KeywordNames/Iterable."""
        return self._unary_unary(
            methods.ITERABLE,
            request_of(
                methods.ITERABLE,
                request,
                method=method,
                fields=fields,
                name=name,
                int=int,
                str=str,
            ),
            metadata,
        )

    def request_of(
        self,
        request: keyword_names_pb2.Few | None = None,
        *,
        method: str | None = None,
        fields: struct_pb2.NullValue.ValueType | str | None = None,
        name: str | None = None,
        int: int | None = None,
        str: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Few:
        """Call cases.keyword_names.v1.KeywordNames/RequestOf."""
        return self._unary_unary(
            methods.REQUEST_OF,
            request_of(
                methods.REQUEST_OF,
                request,
                method=method,
                fields=fields,
                name=name,
                int=int,
                str=str,
            ),
            metadata,
        )

    def list_ints(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Pages:
        """Call cases.keyword_names.v1.KeywordNames/ListInts."""
        return self._unary_unary(
            methods.LIST_INTS,
            request_of(methods.LIST_INTS, request, page_token=page_token),
            metadata,
        )

    def list_ints_items(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> Listing[keyword_names_pb2.Pages, struct_pb2.NullValue.ValueType]:
        """Call `list_ints` for page after page, for all that it lists."""
        return self._list(
            methods.LIST_INTS,
            request_of(methods.LIST_INTS, request, page_token=page_token),
            metadata,
            "ints",
        )

    def list_ints_all(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Pages:
        """Call cases.keyword_names.v1.KeywordNames/ListIntsAll."""
        return self._unary_unary(
            methods.LIST_INTS_ALL,
            request_of(methods.LIST_INTS_ALL, request, page_token=page_token),
            metadata,
        )

    def list_ints_all_items(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> Listing[keyword_names_pb2.Pages, struct_pb2.NullValue.ValueType]:
        """Call `list_ints_all` for page after page, for all that it lists."""
        return self._list(
            methods.LIST_INTS_ALL,
            request_of(methods.LIST_INTS_ALL, request, page_token=page_token),
            metadata,
            "ints",
        )

    def taken(
        self, request: keyword_names_pb2.Self, *, metadata: Metadata = ()
    ) -> keyword_names_pb2.Self:
        """Call cases.keyword_names.v1.KeywordNames/Taken."""
        return self._unary_unary(methods.TAKEN, request, metadata)


class AsyncKeywordNamesClient(AsyncGrpcClient):
    """Calls the KeywordNames service, with the contract's timeouts and retries."""

    _service = "keyword_names"
    _operations = KeywordNamesClient._operations

    async def echo(
        self,
        request: keyword_names_pb2.Few | None = None,
        *,
        method: str | None = None,
        fields: struct_pb2.NullValue.ValueType | str | None = None,
        name: str | None = None,
        int: int | None = None,
        str: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Few:
        """Call cases.keyword_names.v1.KeywordNames/Echo."""
        return await self._unary_unary(
            methods.ECHO,
            request_of(
                methods.ECHO,
                request,
                method=method,
                fields=fields,
                name=name,
                int=int,
                str=str,
            ),
            metadata,
        )

    async def datetime_(
        self,
        request: keyword_names_pb2.Times | None = None,
        *,
        datetime: timestamp_pb2.Timestamp | datetime | None = None,
        timedelta: Iterable[duration_pb2.Duration | timedelta] | None = None,
        Iterable: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        kind: keyword_names_pb2.Kind | str | None = None,
        kinds: Iterable[keyword_names_pb2.Kind | str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Times:
        """Call cases.keyword_names.v1.KeywordNames/Datetime."""
        return await self._unary_unary(
            methods.DATETIME,
            request_of(
                methods.DATETIME,
                request,
                datetime=datetime,
                timedelta=timedelta,
                Iterable=Iterable,
                kind=kind,
                kinds=kinds,
            ),
            metadata,
        )

    def timedelta_(
        self,
        request: keyword_names_pb2.Times | None = None,
        *,
        datetime: timestamp_pb2.Timestamp | datetime | None = None,
        timedelta: Iterable[duration_pb2.Duration | timedelta] | None = None,
        Iterable: field_mask_pb2.FieldMask | Iterable[str] | None = None,
        kind: keyword_names_pb2.Kind | str | None = None,
        kinds: Iterable[keyword_names_pb2.Kind | str] | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[keyword_names_pb2.Times, None]:
        """Call cases.keyword_names.v1.KeywordNames/Timedelta."""
        return self._unary_stream(
            methods.TIMEDELTA,
            request_of(
                methods.TIMEDELTA,
                request,
                datetime=datetime,
                timedelta=timedelta,
                Iterable=Iterable,
                kind=kind,
                kinds=kinds,
            ),
            metadata,
        )

    async def iterable(
        self,
        request: keyword_names_pb2.Few | None = None,
        *,
        method: str | None = None,
        fields: struct_pb2.NullValue.ValueType | str | None = None,
        name: str | None = None,
        int: int | None = None,
        str: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Few:
        """Call cases.keyword_names.v1.KeywordNames/Iterable."""
        return await self._unary_unary(
            methods.ITERABLE,
            request_of(
                methods.ITERABLE,
                request,
                method=method,
                fields=fields,
                name=name,
                int=int,
                str=str,
            ),
            metadata,
        )

    async def request_of(
        self,
        request: keyword_names_pb2.Few | None = None,
        *,
        method: str | None = None,
        fields: struct_pb2.NullValue.ValueType | str | None = None,
        name: str | None = None,
        int: int | None = None,
        str: Iterable[str] | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Few:
        """Call cases.keyword_names.v1.KeywordNames/RequestOf."""
        return await self._unary_unary(
            methods.REQUEST_OF,
            request_of(
                methods.REQUEST_OF,
                request,
                method=method,
                fields=fields,
                name=name,
                int=int,
                str=str,
            ),
            metadata,
        )

    async def list_ints(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Pages:
        """Call cases.keyword_names.v1.KeywordNames/ListInts."""
        return await self._unary_unary(
            methods.LIST_INTS,
            request_of(methods.LIST_INTS, request, page_token=page_token),
            metadata,
        )

    def list_ints_items(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> AsyncListing[keyword_names_pb2.Pages, struct_pb2.NullValue.ValueType]:
        """Call `list_ints` for page after page, for all that it lists."""
        return self._list(
            methods.LIST_INTS,
            request_of(methods.LIST_INTS, request, page_token=page_token),
            metadata,
            "ints",
        )

    async def list_ints_all(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> keyword_names_pb2.Pages:
        """Call cases.keyword_names.v1.KeywordNames/ListIntsAll."""
        return await self._unary_unary(
            methods.LIST_INTS_ALL,
            request_of(methods.LIST_INTS_ALL, request, page_token=page_token),
            metadata,
        )

    def list_ints_all_items(
        self,
        request: keyword_names_pb2.Page | None = None,
        *,
        page_token: str | None = None,
        metadata: Metadata = (),
    ) -> AsyncListing[keyword_names_pb2.Pages, struct_pb2.NullValue.ValueType]:
        """Call `list_ints_all` for page after page, for all that it lists."""
        return self._list(
            methods.LIST_INTS_ALL,
            request_of(methods.LIST_INTS_ALL, request, page_token=page_token),
            metadata,
            "ints",
        )

    async def taken(
        self, request: keyword_names_pb2.Self, *, metadata: Metadata = ()
    ) -> keyword_names_pb2.Self:
        """Call cases.keyword_names.v1.KeywordNames/Taken."""
        return await self._unary_unary(methods.TAKEN, request, metadata)
