"""Binding of the Class service to a gRPC server."""

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
from .service import ClassService


def add_to_server(service: ClassService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.INIT, service.init),
        unary_stream(methods.CLASS, service.class_),
        stream_unary(methods.SELF, service.self),
        stream_stream(methods.REQUEST, service.request),
        unary_unary(methods.CLOSE, service.close_),
        unary_unary(methods.CALL, service.call),
        unary_unary(methods.PRINT, service.print),
        unary_unary(
            methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
            service.looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong,
        ),
    )
