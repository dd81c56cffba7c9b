"""HTTP routes of the KnownOptions service."""

from __future__ import annotations

from typing import Unpack

from fastapi import APIRouter

from ...runtime.grpc.handler import unary_unary
from ...runtime.grpc.transcoding import RouterOptions, http_routes
from ...runtime.grpc.validation import validated
from . import methods
from .service import KnownOptionsService


def create_router(
    service: KnownOptionsService, **options: Unpack[RouterOptions]
) -> APIRouter:
    """Return the HTTP routes of the contract, served by *service*."""
    return http_routes(
        unary_unary(methods.ECHO, service.echo, validated),
        **options,
    )
