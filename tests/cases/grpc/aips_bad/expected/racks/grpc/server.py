"""Binding of the Shelves service to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import ServiceOptions, unary_unary
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import ShelvesService


def add_to_server(
    service: ShelvesService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, ShelvesService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.SORT, service.sort),
        unary_unary(methods.MOVE, service.move),
        unary_unary(methods.BUY, service.buy),
        **options,
    )


async def serve(
    service: ShelvesService,
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
