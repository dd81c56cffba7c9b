"""Binding of the Choir service to a gRPC server."""

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
from ...runtime.grpc.validation import validated
from ...runtime.implements import check_service
from . import methods
from .service import ChoirService


def add_to_server(
    service: ChoirService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, ChoirService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.JOIN, service.join, validated),
        unary_stream(methods.SING, service.sing, validated),
        stream_unary(methods.REHEARSE, service.rehearse, validated),
        stream_stream(methods.PERFORM, service.perform, validated),
        unary_unary(methods.LISTEN, service.listen),
        **options,
    )


async def serve(
    service: ChoirService,
    /,
    *,
    address: str = "[::]:50051",
    around: Sequence[Around] = (),
    validate: bool = True,
    **options: Unpack[ServerOptions],
) -> None:
    """Serve at *address* until SIGTERM or SIGINT; see `GrpcServer` for the options."""
    server = GrpcServer.of("serve", address, options)
    add_to_server(service, server, around=around, validate=validate)
    await server.run()
