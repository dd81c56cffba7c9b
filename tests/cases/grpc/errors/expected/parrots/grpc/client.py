"""Typed gRPC clients of the Parrots and Cages services, sync and async."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable

from ..._proto import parrots_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient, Requests
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class ParrotsClient(GrpcClient):
    """Calls the Parrots service, with the contract's timeouts and retries."""

    _service = "parrots"
    _operations = (
        methods.GET_PARROT,
        methods.LISTEN,
        methods.GET_CAGE,
        methods.OPEN,
    )

    def get_parrot(
        self,
        request: parrots_pb2.Parrot | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> parrots_pb2.Parrot:
        """Return one parrot.

        Raises:
            AviaryClosed: Ends with UNAVAILABLE.
            ParrotNotFound: No parrot has this "name".
            TooLoud: Ends with FAILED_PRECONDITION.
        """
        return self._unary_unary(
            methods.GET_PARROT,
            request_of(methods.GET_PARROT, request, name=name),
            metadata,
        )

    def listen(
        self,
        request: parrots_pb2.Parrot | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> Generator[parrots_pb2.Parrot, None, None]:
        """Call cases.parrots.v1.Parrots/Listen.

        Raises:
            AviaryClosed: Ends with UNAVAILABLE.
            ParrotNotFound: No parrot has this "name".
        """
        return self._unary_stream(
            methods.LISTEN, request_of(methods.LISTEN, request, name=name), metadata
        )


class AsyncParrotsClient(AsyncGrpcClient):
    """Calls the Parrots service, with the contract's timeouts and retries."""

    _service = "parrots"
    _operations = ParrotsClient._operations

    async def get_parrot(
        self,
        request: parrots_pb2.Parrot | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> parrots_pb2.Parrot:
        """Return one parrot.

        Raises:
            AviaryClosed: Ends with UNAVAILABLE.
            ParrotNotFound: No parrot has this "name".
            TooLoud: Ends with FAILED_PRECONDITION.
        """
        return await self._unary_unary(
            methods.GET_PARROT,
            request_of(methods.GET_PARROT, request, name=name),
            metadata,
        )

    def listen(
        self,
        request: parrots_pb2.Parrot | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> AsyncGenerator[parrots_pb2.Parrot, None]:
        """Call cases.parrots.v1.Parrots/Listen.

        Raises:
            AviaryClosed: Ends with UNAVAILABLE.
            ParrotNotFound: No parrot has this "name".
        """
        return self._unary_stream(
            methods.LISTEN, request_of(methods.LISTEN, request, name=name), metadata
        )


class CagesClient(GrpcClient):
    """Calls the Cages service, with the contract's timeouts and retries."""

    _service = "parrots"
    _operations = ParrotsClient._operations

    def get_cage(
        self,
        request: parrots_pb2.Parrot | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> parrots_pb2.Parrot:
        """Call cases.parrots.v1.Cages/GetCage.

        Raises:
            CagesTooLoud: Ends with ABORTED.
        """
        return self._unary_unary(
            methods.GET_CAGE, request_of(methods.GET_CAGE, request, name=name), metadata
        )

    def open(
        self, requests: Iterable[parrots_pb2.Parrot], *, metadata: Metadata = ()
    ) -> parrots_pb2.Parrot:
        """Call cases.parrots.v1.Cages/Open."""
        return self._stream_unary(methods.OPEN, requests, metadata)


class AsyncCagesClient(AsyncGrpcClient):
    """Calls the Cages service, with the contract's timeouts and retries."""

    _service = "parrots"
    _operations = CagesClient._operations

    async def get_cage(
        self,
        request: parrots_pb2.Parrot | None = None,
        *,
        name: str | None = None,
        metadata: Metadata = (),
    ) -> parrots_pb2.Parrot:
        """Call cases.parrots.v1.Cages/GetCage.

        Raises:
            CagesTooLoud: Ends with ABORTED.
        """
        return await self._unary_unary(
            methods.GET_CAGE, request_of(methods.GET_CAGE, request, name=name), metadata
        )

    async def open(
        self, requests: Requests[parrots_pb2.Parrot], *, metadata: Metadata = ()
    ) -> parrots_pb2.Parrot:
        """Call cases.parrots.v1.Cages/Open."""
        return await self._stream_unary(methods.OPEN, requests, metadata)
