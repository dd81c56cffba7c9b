"""Whether the call that is being served is itself a repetition.

If every hop of a chain repeats, three hops of three attempts make 27. So a hop tells the
next one that its request is not the first, and who serves such a request repeats
nothing that may have arrived: the caller at the top repeats anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .shared import shared_variable

ATTEMPT_HEADER = "X-Request-Attempt"
"""Header (gRPC: metadata, in lower case) with the number of the attempt, from 2; the
first one does not carry it. gRPC's own `grpc-previous-rpc-attempts` (gRFC A6) is taken
away by its core on the way in and out."""

_RETRIED = shared_variable("retried", False)


serving_retry = _RETRIED.get
"""Whether the inbound call is another attempt of its caller; asked in each call."""


def told_attempt(number: int) -> int:
    """Return what the next hop is told about attempt *number* of an outbound call.

    The first attempt in service of a repetition is a repetition itself.
    """
    return number + serving_retry()


def parse_attempt(text: str | None) -> int:
    """Return the number of the attempt; what cannot be read counts as the first."""
    text = "" if text is None else text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1


@contextmanager
def inbound_attempt(number: int) -> Iterator[None]:
    """Serve attempt *number* of a caller, which counts from 1."""
    token = _RETRIED.set(number > 1)
    try:
        yield
    finally:
        _RETRIED.reset(token)


def inherit_attempt(number: int) -> None:
    """Let the running task serve attempt *number*, for as long as it lives."""
    _RETRIED.set(number > 1)
