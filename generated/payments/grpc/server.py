"""Binding of the Payments service to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import ServiceOptions, unary_unary
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import PaymentsService


def add_to_server(
    service: PaymentsService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, PaymentsService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.AUTHORIZE, service.authorize),
        unary_unary(methods.CAPTURE, service.capture),
        unary_unary(methods.REFUND, service.refund),
        unary_unary(methods.GET_PAYMENT, service.get_payment),
        **options,
    )


async def serve(
    service: PaymentsService,
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
