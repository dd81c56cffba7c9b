"""HTTP routes of the Library and Desk services."""

from __future__ import annotations

from typing import Unpack

from fastapi import APIRouter

from ...runtime.grpc.handler import unary_stream, unary_unary
from ...runtime.grpc.transcoding import RouterOptions, http_routes
from . import methods
from .service import DeskService, LibraryService


def create_router(
    service: LibraryService, **options: Unpack[RouterOptions]
) -> APIRouter:
    """Return the HTTP routes of the contract, served by *service*."""
    return http_routes(
        unary_unary(methods.GET_SHELF, service.get_shelf),
        unary_unary(methods.LIST_BOOKS, service.list_books),
        unary_unary(methods.CREATE_BOOK, service.create_book),
        unary_unary(methods.UPDATE_BOOK, service.update_book),
        unary_unary(methods.MOVE_BOOK, service.move_book),
        unary_unary(methods.DELETE_BOOK, service.delete_book),
        unary_unary(methods.PUT_COVER, service.put_cover),
        unary_stream(methods.WATCH_BOOKS, service.watch_books),
        **options,
    )


def create_desk_router(
    service: DeskService, **options: Unpack[RouterOptions]
) -> APIRouter:
    """Return the HTTP routes of the contract, served by *service*."""
    return http_routes(
        unary_unary(methods.ASK, service.ask),
        **options,
    )
