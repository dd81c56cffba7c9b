"""Binding of the Borrowed and Silent services to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import ServiceOptions, stream_stream, unary_unary
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import BorrowedService, SilentService


def add_to_server(
    service: BorrowedService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, BorrowedService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.ECHO, service.echo),
        unary_unary(methods.NOTHING, service.nothing),
        stream_stream(methods.NOTHINGS, service.nothings),
        unary_unary(methods.INNER, service.inner),
        unary_unary(methods.DESCRIBE, service.describe),
        **options,
    )


def add_silent_to_server(
    service: SilentService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, SilentService)
    add_service(
        server,
        methods.SILENT_SERVICE,
        **options,
    )


async def serve(
    borrowed: BorrowedService,
    silent: SilentService,
    /,
    *,
    address: str = "[::]:50051",
    around: Sequence[Around] = (),
    **options: Unpack[ServerOptions],
) -> None:
    """Serve at *address* until SIGTERM or SIGINT; see `GrpcServer` for the options."""
    server = GrpcServer.of("serve", address, options)
    add_to_server(borrowed, server, around=around)
    add_silent_to_server(silent, server, around=around)
    await server.run()
