"""Typed gRPC clients of the Bare service, sync and async."""

from __future__ import annotations

from ..._proto import bare_pb2
from ..._proto.dash_ed import file_name_pb2
from ..._proto.elsewhere import far_pb2
from ..._proto.many import first_pb2, second_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class BareClient(GrpcClient):
    """Calls the Bare service, with the contract's timeouts and retries."""

    _service = "bare"
    _operations = (
        methods.ECHO,
        methods.FAR,
        methods.DASHED,
    )

    def echo(
        self,
        request: bare_pb2.BareThing | None = None,
        *,
        far: far_pb2.Thing | None = None,
        first: first_pb2.Thing | None = None,
        second: second_pb2.Other | None = None,
        dashed: file_name_pb2.Thing | None = None,
        metadata: Metadata = (),
    ) -> bare_pb2.BareThing:
        """Call Bare/Echo."""
        return self._unary_unary(
            methods.ECHO,
            request_of(
                methods.ECHO,
                request,
                far=far,
                first=first,
                second=second,
                dashed=dashed,
            ),
            metadata,
        )

    def far(
        self,
        request: far_pb2.Thing | None = None,
        *,
        far: str | None = None,
        metadata: Metadata = (),
    ) -> first_pb2.Thing:
        """Call Bare/Far."""
        return self._unary_unary(
            methods.FAR, request_of(methods.FAR, request, far=far), metadata
        )

    def dashed(
        self,
        request: file_name_pb2.Thing | None = None,
        *,
        dashed: str | None = None,
        metadata: Metadata = (),
    ) -> second_pb2.Other:
        """Call Bare/Dashed."""
        return self._unary_unary(
            methods.DASHED, request_of(methods.DASHED, request, dashed=dashed), metadata
        )


class AsyncBareClient(AsyncGrpcClient):
    """Calls the Bare service, with the contract's timeouts and retries."""

    _service = "bare"
    _operations = BareClient._operations

    async def echo(
        self,
        request: bare_pb2.BareThing | None = None,
        *,
        far: far_pb2.Thing | None = None,
        first: first_pb2.Thing | None = None,
        second: second_pb2.Other | None = None,
        dashed: file_name_pb2.Thing | None = None,
        metadata: Metadata = (),
    ) -> bare_pb2.BareThing:
        """Call Bare/Echo."""
        return await self._unary_unary(
            methods.ECHO,
            request_of(
                methods.ECHO,
                request,
                far=far,
                first=first,
                second=second,
                dashed=dashed,
            ),
            metadata,
        )

    async def far(
        self,
        request: far_pb2.Thing | None = None,
        *,
        far: str | None = None,
        metadata: Metadata = (),
    ) -> first_pb2.Thing:
        """Call Bare/Far."""
        return await self._unary_unary(
            methods.FAR, request_of(methods.FAR, request, far=far), metadata
        )

    async def dashed(
        self,
        request: file_name_pb2.Thing | None = None,
        *,
        dashed: str | None = None,
        metadata: Metadata = (),
    ) -> second_pb2.Other:
        """Call Bare/Dashed."""
        return await self._unary_unary(
            methods.DASHED, request_of(methods.DASHED, request, dashed=dashed), metadata
        )
