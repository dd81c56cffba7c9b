"""Binding of the Parrots and Cages services to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import (
    ServiceOptions,
    stream_unary,
    unary_stream,
    unary_unary,
)
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import CagesService, ParrotsService


def add_to_server(
    service: ParrotsService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, ParrotsService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET_PARROT, service.get_parrot),
        unary_stream(methods.LISTEN, service.listen),
        **options,
    )


def add_cages_to_server(
    service: CagesService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, CagesService)
    add_service(
        server,
        methods.CAGES_SERVICE,
        unary_unary(methods.GET_CAGE, service.get_cage),
        stream_unary(methods.OPEN, service.open),
        **options,
    )


async def serve(
    parrots: ParrotsService,
    cages: CagesService,
    /,
    *,
    address: str = "[::]:50051",
    around: Sequence[Around] = (),
    **options: Unpack[ServerOptions],
) -> None:
    """Serve at *address* until SIGTERM or SIGINT; see `GrpcServer` for the options."""
    server = GrpcServer.of("serve", address, options)
    add_to_server(parrots, server, around=around)
    add_cages_to_server(cages, server, around=around)
    await server.run()
