"""Binding of the Class service to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import (
    ServiceOptions,
    stream_stream,
    stream_unary,
    unary_stream,
    unary_unary,
)
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import ClassService


def add_to_server(
    service: ClassService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, ClassService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.INIT, service.init),
        unary_stream(methods.CLASS, service.class_),
        stream_unary(methods.SELF, service.self),
        stream_stream(methods.REQUEST, service.request),
        unary_unary(methods.CLOSE, service.close_),
        unary_unary(methods.CALL, service.call),
        unary_unary(methods.PRINT, service.print),
        unary_unary(
            methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            service.looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        ),
        **options,
    )


async def serve(
    service: ClassService,
    /,
    *,
    address: str = "[::]:50051",
    around: Sequence[Around] = (),
    **options: Unpack[ServerOptions],
) -> None:
    """Serve at *address* until SIGTERM or SIGINT; see `GrpcServer` for the options."""
    server = GrpcServer.of("serve", address, options)
    add_to_server(service, server, around=around)
    await server.run()
