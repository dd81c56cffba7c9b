"""Binding of the Empty service to a gRPC server."""

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
from .service import EmptyService


def add_to_server(
    service: EmptyService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, EmptyService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.ECHO, service.echo),
        unary_unary(methods.IMPORT, service.import_),
        unary_unary(methods.NONE, service.none),
        unary_unary(methods.CLOSE, service.close_),
        stream_stream(methods.CHANNEL, service.channel),
        unary_stream(methods.DESC, service.desc),
        stream_unary(methods.METADATA, service.metadata),
        unary_unary(methods.TIMEOUT, service.timeout),
        unary_unary(methods.GET_X, service.get_x),
        unary_unary(methods.EMPTY_GET_X, service.get_x_),
        unary_unary(methods.GRPC, service.grpc),
        unary_unary(methods.EMPTY_PB2, service.empty_pb2_),
        unary_unary(methods.SELF, service.self),
        unary_unary(methods.REQUEST, service.request),
        unary_unary(methods.EMPTY_SERVICE, service.service),
        unary_unary(methods.OPTIONS, service.options),
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
