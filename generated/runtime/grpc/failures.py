"""What the errors of gRPC's own library mean to the callers of a generated client."""

from __future__ import annotations

from typing import Any

import grpc

from ..errors import DeadlineExceeded, TransportError
from .declared import typed
from .method import Method
from .trailers import received


def call_error(method: Method[Any, Any], over: bool, error: grpc.RpcError) -> Exception:
    """Return what *error* of a call of *method* means.

    DEADLINE_EXCEEDED means that the limit is *over*, whichever side noticed first: then
    it is the TimeoutError that the engine expects. If it is not, the service says so.
    """
    status: Any = error
    code: grpc.StatusCode = status.code()
    if code is grpc.StatusCode.DEADLINE_EXCEEDED and over:
        return TimeoutError()
    found = received(
        code,
        status.details() or "",
        tuple(status.trailing_metadata() or ()),
        method.name,
    )
    return typed(found, method.errors)


def late_error(method: Method[Any, Any], over: bool, error: grpc.RpcError) -> Exception:
    """Return the error of a stream that broke after its first response."""
    found = call_error(method, over, error)
    if isinstance(found, TimeoutError):
        return DeadlineExceeded(
            f"{method.name}: deadline exceeded", operation=method.name
        )
    return found


def cut_off() -> TransportError:
    """Return the error of a call that was under way when its channel was closed."""
    return TransportError(
        "the channel was closed amid the call", sent=True, permanent=True, ours=True
    )
