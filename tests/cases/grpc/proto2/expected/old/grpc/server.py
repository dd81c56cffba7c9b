"""Binding of the Old service to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import add_service, stream_stream, unary_unary
from . import methods
from .service import OldService


def add_to_server(service: OldService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET, service.get),
        stream_stream(methods.WATCH, service.watch),
    )
