"""Binding of the User, User2, AsyncUser3, Grpc2 and Service services to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import add_service, stream_unary, unary_stream, unary_unary
from . import methods
from .service import (
    AsyncUser3Service,
    Grpc2Service,
    ServiceService,
    User2Service,
    UserService,
)


def add_to_server(service: UserService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET, service.get),
    )


def add_user2_to_server(service: User2Service, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.USER2_SERVICE,
        unary_unary(methods.USER2_GET, service.get),
        unary_unary(methods.SERVICE_, service.service),
    )


def add_async_user3_to_server(
    service: AsyncUser3Service, server: grpc.aio.Server
) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.ASYNC_USER3_SERVICE,
        stream_unary(methods.ASYNC_USER3_GET, service.get),
    )


def add_grpc2_to_server(service: Grpc2Service, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.GRPC2_SERVICE,
    )


def add_service_to_server(service: ServiceService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE_SERVICE,
        unary_stream(methods.USER_GET, service.user_get),
    )
