"""The status that a server gave, which `grpc.aio` forgets when a write fails after it.

A service may end a call before it has all requests. The request that is under way then fails,
and `grpc.aio` puts an INTERNAL of its own in place of the status that was there: of errors, and
of calls that ended well (grpc/grpc #36066). Callers would lose declared errors that way, and
breakers count failures that were none.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

import grpc
import grpc.aio

from ..awaiting import settled

T = TypeVar("T")

OWN_DETAILS = "Internal error from Core"
"""What `grpc.aio` says of a call to which it could not write."""


class FirstStatus:
    """The first status of a call, whatever it says of itself later."""

    def __init__(self, call: Any) -> None:
        """Listen to *call*, which has just begun."""
        self._error: grpc.aio.AioRpcError | None = None
        self._well = False
        call.add_done_callback(self._note)

    def instead_of(self, error: grpc.aio.AioRpcError) -> grpc.aio.AioRpcError | None:
        """Return the error with which the call ended that now ends with *error*.

        None if it ended well.
        """
        if not _is_own(error.code(), error.details()):
            return error
        if self._well:
            return None
        return error if self._error is None else self._error

    def _note(self, call: Any) -> None:
        code, details = _known(call.code()), _known(call.details())
        if code is None or _is_own(code, details):
            return
        if code is grpc.StatusCode.OK:
            self._well = True
            return
        self._error = grpc.aio.AioRpcError(
            code,
            grpc.aio.Metadata(),
            _known(call.trailing_metadata()) or grpc.aio.Metadata(),
            details=details,
        )


def _is_own(code: grpc.StatusCode, details: str | None) -> bool:
    return code is grpc.StatusCode.INTERNAL and details == OWN_DETAILS


def _known(asked: Coroutine[Any, Any, T]) -> T | None:
    """Return what a call that is over is *asked*: it has to wait for nothing.

    A task that waits for it would be too late, for the status may be gone by then.
    """
    try:
        return settled(asked)
    except TypeError:  # it does wait, behind interceptors for one
        return None
