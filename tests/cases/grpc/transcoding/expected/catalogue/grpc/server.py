"""Binding of the Library and Desk services to a gRPC server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from ...runtime.grpc.around import Around
from ...runtime.grpc.handler import (
    ServiceOptions,
    stream_unary,
    unary_stream,
    unary_unary,
)
from ...runtime.grpc.server import Registry, add_service
from ...runtime.grpc.serving import GrpcServer, ServerOptions
from ...runtime.implements import check_service
from . import methods
from .service import DeskService, LibraryService


def add_to_server(
    service: LibraryService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, LibraryService)
    add_service(
        server,
        methods.SERVICE,
        unary_unary(methods.GET_SHELF, service.get_shelf),
        unary_unary(methods.LIST_BOOKS, service.list_books),
        unary_unary(methods.CREATE_BOOK, service.create_book),
        unary_unary(methods.UPDATE_BOOK, service.update_book),
        unary_unary(methods.MOVE_BOOK, service.move_book),
        unary_unary(methods.DELETE_BOOK, service.delete_book),
        unary_unary(methods.PUT_COVER, service.put_cover),
        unary_stream(methods.WATCH_BOOKS, service.watch_books),
        stream_unary(methods.IMPORT_BOOKS, service.import_books),
        unary_unary(methods.REINDEX, service.reindex),
        **options,
    )


def add_desk_to_server(
    service: DeskService, server: Registry, **options: Unpack[ServiceOptions]
) -> None:
    """Bind *service* to the methods of the contract; *server* may be one of `grpc.aio`."""
    check_service(service, DeskService)
    add_service(
        server,
        methods.DESK_SERVICE,
        unary_unary(methods.ASK, service.ask),
        **options,
    )


async def serve(
    library: LibraryService,
    desk: DeskService,
    /,
    *,
    address: str = "[::]:50051",
    around: Sequence[Around] = (),
    **options: Unpack[ServerOptions],
) -> None:
    """Serve at *address* until SIGTERM or SIGINT; see `GrpcServer` for the options."""
    server = GrpcServer.of("serve", address, options)
    add_to_server(library, server, around=around)
    add_desk_to_server(desk, server, around=around)
    await server.run()
