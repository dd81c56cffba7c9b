"""Typed gRPC clients of the NestedNames service, sync and async."""

from __future__ import annotations

from ..._proto import nested_names_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class NestedNamesClient(GrpcClient):
    """Calls the NestedNames service, with the contract's timeouts and retries."""

    _service = "nested_names"
    _operations = (
        methods.ECHO,
        methods.INNER,
        methods.CASE,
        methods.NOTHING,
        methods.REQUEST,
    )

    def echo(
        self,
        request: nested_names_pb2.Deep | None = None,
        *,
        deep: nested_names_pb2.Deep.Deep | None = None,
        deepest: nested_names_pb2.Deep.Deep.Deep | None = None,
        same: nested_names_pb2.Deep | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.Deep:
        """Call cases.nested_names.v1.NestedNames/Echo."""
        return self._unary_unary(
            methods.ECHO,
            request_of(methods.ECHO, request, deep=deep, deepest=deepest, same=same),
            metadata,
        )

    def inner(
        self,
        request: nested_names_pb2.Outer.Inner | None = None,
        *,
        dotted: int | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.OuterInner:
        """Call cases.nested_names.v1.NestedNames/Inner."""
        return self._unary_unary(
            methods.INNER, request_of(methods.INNER, request, dotted=dotted), metadata
        )

    def case(
        self,
        request: nested_names_pb2.Upper_Case | None = None,
        *,
        lined: int | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.UpperCase:
        """Call cases.nested_names.v1.NestedNames/Case."""
        return self._unary_unary(
            methods.CASE, request_of(methods.CASE, request, lined=lined), metadata
        )

    def nothing(
        self,
        request: nested_names_pb2.None__ | None = None,
        *,
        bare: int | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.None_:
        """Call cases.nested_names.v1.NestedNames/Nothing."""
        return self._unary_unary(
            methods.NOTHING, request_of(methods.NOTHING, request, bare=bare), metadata
        )

    def request(
        self, request: nested_names_pb2.Request, *, metadata: Metadata = ()
    ) -> nested_names_pb2.Outer_None__:
        """Call cases.nested_names.v1.NestedNames/Request."""
        return self._unary_unary(methods.REQUEST, request, metadata)


class AsyncNestedNamesClient(AsyncGrpcClient):
    """Calls the NestedNames service, with the contract's timeouts and retries."""

    _service = "nested_names"
    _operations = NestedNamesClient._operations

    async def echo(
        self,
        request: nested_names_pb2.Deep | None = None,
        *,
        deep: nested_names_pb2.Deep.Deep | None = None,
        deepest: nested_names_pb2.Deep.Deep.Deep | None = None,
        same: nested_names_pb2.Deep | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.Deep:
        """Call cases.nested_names.v1.NestedNames/Echo."""
        return await self._unary_unary(
            methods.ECHO,
            request_of(methods.ECHO, request, deep=deep, deepest=deepest, same=same),
            metadata,
        )

    async def inner(
        self,
        request: nested_names_pb2.Outer.Inner | None = None,
        *,
        dotted: int | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.OuterInner:
        """Call cases.nested_names.v1.NestedNames/Inner."""
        return await self._unary_unary(
            methods.INNER, request_of(methods.INNER, request, dotted=dotted), metadata
        )

    async def case(
        self,
        request: nested_names_pb2.Upper_Case | None = None,
        *,
        lined: int | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.UpperCase:
        """Call cases.nested_names.v1.NestedNames/Case."""
        return await self._unary_unary(
            methods.CASE, request_of(methods.CASE, request, lined=lined), metadata
        )

    async def nothing(
        self,
        request: nested_names_pb2.None__ | None = None,
        *,
        bare: int | None = None,
        metadata: Metadata = (),
    ) -> nested_names_pb2.None_:
        """Call cases.nested_names.v1.NestedNames/Nothing."""
        return await self._unary_unary(
            methods.NOTHING, request_of(methods.NOTHING, request, bare=bare), metadata
        )

    async def request(
        self, request: nested_names_pb2.Request, *, metadata: Metadata = ()
    ) -> nested_names_pb2.Outer_None__:
        """Call cases.nested_names.v1.NestedNames/Request."""
        return await self._unary_unary(methods.REQUEST, request, metadata)
