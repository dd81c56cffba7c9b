"""What went wrong at the broker, in the words of the runtime."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from aio_pika.exceptions import (
    AMQPError,
    AuthenticationError,
    ChannelPreconditionFailed,
    ProbableAuthenticationError,
)
from aiormq.exceptions import (
    ChannelAccessRefused,
    ConnectionNotAllowed,
    InvalidFrameError,
)

from ...errors import TransportError

TROUBLES = (AMQPError, OSError, RuntimeError, EOFError)
"""What aio-pika raises. A channel that is closed is a RuntimeError, and a connection that
ends within the handshake an EOFError."""
_REFUSED = (
    AuthenticationError,
    ProbableAuthenticationError,
    ChannelAccessRefused,
    ConnectionNotAllowed,
    ChannelPreconditionFailed,
)


def trouble(what: str, error: BaseException, *, sent: bool = False) -> TransportError:
    """Return *error* as what a caller may expect; *what* was tried is said first."""
    refused = isinstance(error, _REFUSED) or _is_no_host(error)
    return TransportError(f"{what}: {words(error)}", sent=sent, permanent=refused)


@contextmanager
def own_cancellation() -> Iterator[None]:
    """Let through who cancels this task, and nobody else.

    A connection that ends cancels what waits for its answers: that is a lost connection
    for who waits, not the end of his task.
    """
    task = asyncio.current_task()
    before = task.cancelling() if task else 0
    try:
        yield
    except asyncio.CancelledError as error:
        if task and task.cancelling() > before:
            raise
        raise ConnectionResetError("the channel was closed") from error


def words(error: BaseException) -> str:
    """Return what *error* says, or its class if it says nothing."""
    if _is_no_host(error):
        return "there is no such virtual host, or this user may not use it"
    return str(error) or type(error).__name__


def _is_no_host(error: BaseException) -> bool:
    """Whether the broker closed the connection when it was told the virtual host.

    What it said then is in a frame that aiormq expects no more, and drops.
    """
    return isinstance(error, InvalidFrameError) and "Connection.OpenOk" in str(error)
