"""Binding of the KeywordNames service to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import ServiceOptions, unary_stream, unary_unary
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import KeywordNamesService


def add_to_server(
    service: KeywordNamesService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, KeywordNamesService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.ECHO, service.echo),
        unary_unary(methods.DATETIME, service.datetime_),
        unary_stream(methods.TIMEDELTA, service.timedelta_),
        unary_unary(methods.ITERABLE, service.iterable),
        unary_unary(methods.REQUEST_OF, service.request_of),
        unary_unary(methods.LIST_INTS, service.list_ints),
        unary_unary(methods.LIST_INTS_ALL, service.list_ints_all),
        unary_unary(methods.TAKEN, service.taken),
        **options,
    )


async def serve(
    service: KeywordNamesService,
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
