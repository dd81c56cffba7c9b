"""Binding of the Empty service to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import ServiceOptions, stream_stream, unary_unary
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import EmptyService


def add_to_server(
    service: EmptyService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, EmptyService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.IMPORT, service.import_),
        unary_unary(methods.NONE, service.none),
        unary_unary(methods.CLOSE, service.close_),
        unary_unary(methods.GET_X, service.get_x),
        unary_unary(methods.EMPTY_GET_X, service.get_x_),
        stream_stream(methods.LIST, service.list_),
        unary_unary(methods.METHODS, service.methods),
        unary_unary(methods.HARD_NAMES_PB2, service.hard_names_pb2_),
        unary_unary(methods.INIT, service.init),
        unary_unary(methods.CALLS, service.calls_),
        unary_unary(methods.EMPTY_SERVICE, service.service),
        **options,
    )


async def serve(
    service: EmptyService,
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
