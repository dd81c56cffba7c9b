"""Binding of the Users service to a gRPC server."""

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
from .service import UsersService


def add_to_server(
    service: UsersService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, UsersService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET_USER, service.get_user),
        unary_unary(methods.CREATE_USER, service.create_user),
        unary_stream(methods.STREAM_USERS, service.stream_users),
        stream_unary(methods.IMPORT_USERS, service.import_users),
        stream_stream(methods.SYNC_USERS, service.sync_users),
        **options,
    )


async def serve(
    service: UsersService,
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
