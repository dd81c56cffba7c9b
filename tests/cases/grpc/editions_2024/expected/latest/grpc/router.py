"""HTTP routes of the Latest service."""

from __future__ import annotations

from typing import Unpack

from fastapi import APIRouter

from ...runtime.grpc.handler import unary_unary
from ...runtime.grpc.transcoding import RouterOptions, http_routes
from . import methods
from .service import LatestService


def create_router(
    service: LatestService, **options: Unpack[RouterOptions]
) -> APIRouter:
    """Return the HTTP routes of the contract, served by *service*."""
    return http_routes(
        unary_unary(methods.ECHO, service.echo),
        **options,
    )
