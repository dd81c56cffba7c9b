"""Typed gRPC clients of the Hostile service, sync and async."""

from __future__ import annotations

from ..._proto import hostile_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class HostileClient(GrpcClient):
    """Calls the Hostile service, with the contract's timeouts and retries."""

    _service = "hostile"
    _operations = (
        methods.DO,
        methods.MORE,
        methods.RULE,
    )

    def do(
        self,
        request: hostile_pb2.Text | None = None,
        *,
        text: str | None = None,
        kind: hostile_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> hostile_pb2.Text:
        """\\N{BELL} \\x00 \\u0000 "quoted" at the end "."""
        return self._unary_unary(
            methods.DO, request_of(methods.DO, request, text=text, kind=kind), metadata
        )

    def more(
        self,
        request: hostile_pb2.Text | None = None,
        *,
        text: str | None = None,
        kind: hostile_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> hostile_pb2.Text:
        """ "."""
        return self._unary_unary(
            methods.MORE,
            request_of(methods.MORE, request, text=text, kind=kind),
            metadata,
        )

    def rule(
        self,
        request: hostile_pb2.Text | None = None,
        *,
        text: str | None = None,
        kind: hostile_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> hostile_pb2.Text:
        """Call cases.hostile.v1.Hostile/Rule."""
        return self._unary_unary(
            methods.RULE,
            request_of(methods.RULE, request, text=text, kind=kind),
            metadata,
        )


class AsyncHostileClient(AsyncGrpcClient):
    """Calls the Hostile service, with the contract's timeouts and retries."""

    _service = "hostile"
    _operations = HostileClient._operations

    async def do(
        self,
        request: hostile_pb2.Text | None = None,
        *,
        text: str | None = None,
        kind: hostile_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> hostile_pb2.Text:
        """\\N{BELL} \\x00 \\u0000 "quoted" at the end "."""
        return await self._unary_unary(
            methods.DO, request_of(methods.DO, request, text=text, kind=kind), metadata
        )

    async def more(
        self,
        request: hostile_pb2.Text | None = None,
        *,
        text: str | None = None,
        kind: hostile_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> hostile_pb2.Text:
        """ "."""
        return await self._unary_unary(
            methods.MORE,
            request_of(methods.MORE, request, text=text, kind=kind),
            metadata,
        )

    async def rule(
        self,
        request: hostile_pb2.Text | None = None,
        *,
        text: str | None = None,
        kind: hostile_pb2.Kind | str | None = None,
        metadata: Metadata = (),
    ) -> hostile_pb2.Text:
        """Call cases.hostile.v1.Hostile/Rule."""
        return await self._unary_unary(
            methods.RULE,
            request_of(methods.RULE, request, text=text, kind=kind),
            metadata,
        )
