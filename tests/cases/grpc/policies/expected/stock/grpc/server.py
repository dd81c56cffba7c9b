"""Binding of the Stock service to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import add_service, unary_stream, unary_unary
from . import methods
from .service import StockService


def add_to_server(service: StockService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.FIND, service.find),
        unary_unary(methods.RESERVE, service.reserve),
        unary_stream(methods.WATCH, service.watch),
        unary_unary(methods.ADD, service.add),
        unary_unary(methods.REMOVE, service.remove),
    )
