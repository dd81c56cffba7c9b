"""The routes of a service in a FastAPI application."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Unpack

import grpc
from fastapi import APIRouter
from fastapi.routing import APIRoute
from google.protobuf.message import Message
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import Scope

from ..errors import RpcError, bad_request
from ..handler import Handler, ServiceOptions, optioned
from ..method import UnaryStream, UnaryUnary
from .bodies import read_body
from .context import HttpContext
from .deadline import in_time, refuse_late
from .statuses import Refused, error_response
from .streams import Streamed, framing_of
from .table import Entry, Found, Table
from .target import sent_segments

MAX_BODY = 4 * 1024 * 1024
"""Bytes of a body that are accepted unless somebody says otherwise, as gRPC has it."""

_BELOW = "below"
_FOUND = "codegen.transcoding.found"
_LINE = "\udc0a"  # for a line feed, at which FastAPI's pattern of a path would end
_NO_BODY = (b"", b"{}")


class RouterOptions(ServiceOptions, total=False):
    """What can be said of all routes of a service.

    Keys:
        max_body: Bytes of a request's body that are accepted; None for any number.
    """

    max_body: int | None


def http_routes(
    *handlers: Handler[Any, Any], **options: Unpack[RouterOptions]
) -> APIRouter:
    """Return a router with the routes of those methods of *handlers* that have any.

    Methods whose requests are a stream have none.

    Raises:
        TypeError: A word of *options* is unknown, or `around` is no list of functions.
    """
    words = RouterOptions.__annotations__
    served = (
        one
        for one in optioned("http_routes", handlers, options, words)
        if isinstance(one.method, UnaryUnary | UnaryStream)
    )
    service = _Service(Table(served), options.get("max_body", MAX_BODY))
    kind = type(_Route.__name__, (_Route,), {"table": service.table})
    router = APIRouter(route_class=kind)
    router.add_api_route(
        f"/{{{_BELOW}:path}}",
        service.serve,
        methods=[],
        name="transcoding",
        operation_id="transcoding",
        include_in_schema=False,
        response_model=None,
    )
    return router


class _Route(APIRoute):
    """All routes of one service: FastAPI takes care of prefixes and of dependencies."""

    table: ClassVar[Table]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path: str = scope.get("path", "")
        whole = {**scope, "path": path.replace("\n", _LINE)} if "\n" in path else scope
        match, child = super().matches(whole)
        if match is Match.NONE:
            return match, child
        below = child["path_params"].pop(_BELOW).replace(_LINE, "\n")
        found = self.table.find(scope["method"], sent_segments(scope, below))
        if found is None:
            return Match.NONE, {}
        child[_FOUND] = found
        return (Match.PARTIAL if found.entry is None else Match.FULL), child


class _Service:
    """Serves the requests that a table leads somewhere."""

    def __init__(self, table: Table, max_body: int | None) -> None:
        self.table = table
        self._max_body = max_body

    async def serve(self, request: Request) -> Response:
        """Answer a request; what is wrong with it, or goes wrong, is an answer too."""
        found: Found = request.scope[_FOUND]
        context = HttpContext(request)
        try:
            response = await self._answer(request, found, context)
        except Refused as refused:
            return error_response(refused.error, refused.status, refused.headers)
        except ClientDisconnect:
            cancelled = RpcError(grpc.StatusCode.CANCELLED, "the caller is gone")
            return error_response(cancelled)  # which nobody reads
        except RpcError as error:
            response = error_response(error)
            _lead(response, context)
        return response

    async def _answer(
        self, request: Request, found: Found, context: HttpContext
    ) -> Response:
        entry = found.entry
        if entry is None:
            raise _no_such_method(request.method, found.allowed)
        handler, writer = entry.handler, entry.writer
        async with in_time(context):
            message = await self._message(request, entry, found.values)
            refuse_late(context)  # to read JSON takes time, and cannot be broken off
            if isinstance(handler.method, UnaryStream):
                framing = framing_of(request, writer)
                return Streamed(
                    lambda: handler.responses(message, context, writer.write),
                    context,
                    framing,
                )
            body, content_type = await handler.answer(message, context, writer.write)
        response = Response(body, headers={"content-type": content_type})
        if request.method == "HEAD":
            response.body = b""
        _lead(response, context)
        return response

    async def _message(
        self, request: Request, entry: Entry, values: Mapping[str, str] | None
    ) -> Message:
        """Return what the method is called with."""
        binding = entry.binding
        if values is None:
            raise bad_request({}, "the path is not UTF-8, percent-encoded")
        raw = binding.takes_raw
        body = await read_body(request, raw=raw, limit=self._max_body)
        if binding.body is None and body.strip() not in _NO_BODY:
            raise bad_request({"body": "is not expected here"})
        query: bytes = request.scope.get("query_string", b"")
        content_type = request.headers.get("content-type", "")
        return binding.request(values, query, body, content_type)


def _lead(response: Response, context: HttpContext) -> None:
    for name, value in context.lead():
        response.headers.append(name, value)


def _no_such_method(method: str, allowed: tuple[str, ...]) -> Refused:
    text = f"this path has no {method}" if method.isascii() else ""
    error = RpcError(grpc.StatusCode.UNIMPLEMENTED, text)
    return Refused(405, error, {"Allow": ", ".join(allowed)})
