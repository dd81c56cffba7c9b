"""Binding of the User, User2, AsyncUser3, Grpc2 and Service services to a gRPC server."""

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
from .service import (
    AsyncUser3Service,
    Grpc2Service,
    ServiceService,
    User2Service,
    UserService,
)


def add_to_server(
    service: UserService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, UserService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET, service.get),
        **options,
    )


def add_user2_to_server(
    service: User2Service, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, User2Service)
    add_service(
        server,
        methods.USER2_SERVICE,
        unary_unary(methods.USER2_GET, service.get),
        unary_unary(methods.SERVICE_, service.service),
        **options,
    )


def add_async_user3_to_server(
    service: AsyncUser3Service, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, AsyncUser3Service)
    add_service(
        server,
        methods.ASYNC_USER3_SERVICE,
        stream_unary(methods.ASYNC_USER3_GET, service.get),
        **options,
    )


def add_grpc2_to_server(
    service: Grpc2Service, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, Grpc2Service)
    add_service(
        server,
        methods.GRPC2_SERVICE,
        **options,
    )


def add_service_to_server(
    service: ServiceService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, ServiceService)
    add_service(
        server,
        methods.SERVICE_SERVICE,
        unary_stream(methods.USER_GET, service.user_get),
        **options,
    )


async def serve(
    user: UserService,
    user2: User2Service,
    async_user3: AsyncUser3Service,
    grpc2: Grpc2Service,
    service: ServiceService,
    /,
    *,
    address: str = "[::]:50051",
    around: Sequence[Around] = (),
    **options: Unpack[ServerOptions],
) -> None:
    """Serve at *address* until SIGTERM or SIGINT; see `GrpcServer` for the options."""
    server = GrpcServer.of("serve", address, options)
    add_to_server(user, server, around=around)
    add_user2_to_server(user2, server, around=around)
    add_async_user3_to_server(async_user3, server, around=around)
    add_grpc2_to_server(grpc2, server, around=around)
    add_service_to_server(service, server, around=around)
    await server.run()
