"""Binding of the Void service to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import add_service
from . import methods
from .service import VoidService


def add_to_server(service: VoidService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
    )
