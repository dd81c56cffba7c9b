"""Binding of the Users service to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import add_service, unary_unary
from . import methods
from .service import UsersService


def add_to_server(service: UsersService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET_USER, service.get_user),
    )
