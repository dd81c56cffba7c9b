"""Binding of the Jobs service to a gRPC server."""

from __future__ import annotations

import grpc.aio

from ...runtime.grpc.server import add_service, unary_unary
from . import methods
from .service import JobsService


def add_to_server(service: JobsService, server: grpc.aio.Server) -> None:
    """Bind *service* to the methods of the contract."""
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.START, service.start),
        unary_unary(methods.REPORT, service.report),
    )
