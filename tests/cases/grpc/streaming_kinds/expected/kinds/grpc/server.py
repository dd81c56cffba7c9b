"""Binding of the Kinds service to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import (
    add_service,
    stream_stream,
    stream_unary,
    unary_stream,
    unary_unary,
)
from . import methods
from .service import KindsService


def add_to_server(service: KindsService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.ONCE, service.once),
        unary_stream(methods.MANY, service.many),
        stream_unary(methods.COLLECT, service.collect),
        stream_stream(methods.ECHO, service.echo),
    )
