"""The body of a request: read up to a limit, and only in a form that is understood."""

from __future__ import annotations

import grpc
from starlette.requests import Request

from ...media_types import charset_of, is_json
from ..errors import RpcError
from .statuses import JSON, Refused

_CODE = grpc.StatusCode
_UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


async def read_body(request: Request, *, raw: bool, limit: int | None) -> bytes:
    """Return the body of *request*.

    Args:
        request: Nothing of its body has been read.
        raw: Whether any content type will do.
        limit: Bytes that are accepted; None for any number.

    Raises:
        Refused: 413, it is longer; 415, it is of a content type that is not JSON in
            UTF-8, or compressed.
    """
    length = request.headers.get("content-length", "")
    if limit is not None and length.isdecimal() and int(length[:20]) > limit:
        raise _too_long(limit)
    taken = bytearray()
    async for chunk in request.stream():
        taken += chunk
        if limit is not None and len(taken) > limit:
            raise _too_long(limit)
    if taken:
        _check_form(request, raw)
    return bytes(taken)


def _check_form(request: Request, raw: bool) -> None:
    encoding = request.headers.get("content-encoding", "").strip().lower()
    if encoding not in ("", "identity"):
        text = "the body must not be encoded"
        raise _unsupported(text, {"Accept-Encoding": "identity"})
    said = request.headers.get("content-type", "")
    if said and not raw and not _is_utf8_json(said):
        field = {"POST": "Accept-Post", "PATCH": "Accept-Patch"}.get(
            request.method, "Accept"
        )
        raise _unsupported("the body must be JSON in UTF-8", {field: JSON})


def _is_utf8_json(content_type: str) -> bool:
    return is_json(content_type) and charset_of(content_type) in _UTF8


def _too_long(limit: int) -> Refused:
    text = f"the body is longer than {limit} bytes"
    return Refused(413, RpcError(_CODE.RESOURCE_EXHAUSTED, text))


def _unsupported(text: str, headers: dict[str, str]) -> Refused:
    return Refused(415, RpcError(_CODE.INVALID_ARGUMENT, text), headers)
