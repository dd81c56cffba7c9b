"""W3C Trace Context of what is being handled, passed on to what its handler calls.

Where OpenTelemetry is set up it writes a context of its own. Without it, a process is one
that takes no part in a trace: it hands on what it got, as it was, and so keeps the traces
of those on both sides in one piece (Trace Context, section 3.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from .shared import shared_variable

TRACEPARENT, TRACESTATE = "traceparent", "tracestate"

_NONE: Mapping[str, str] | None = None
INBOUND: ContextVar[Mapping[str, str] | None]
INBOUND = shared_variable("inbound_headers", _NONE)
"""Headers of what is being handled, message or request; None if there is none."""

_PARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?"
)


def passed_on() -> dict[str, str] | None:
    """Return the headers that an outbound call carries on, None if there are none.

    What is no trace context is not passed on, nor is a state without a parent.
    """
    inbound = INBOUND.get()
    return None if inbound is None else trace_of(inbound)


@contextmanager
def traced(headers: Mapping[str, str]) -> Iterator[None]:
    """Serve a request that came with *headers*, of which only a trace goes on."""
    token = INBOUND.set(trace_of(headers))
    try:
        yield
    finally:
        INBOUND.reset(token)


def inherit_trace(headers: Mapping[str, str]) -> None:
    """Let the running task serve such a request, for as long as it lives."""
    INBOUND.set(trace_of(headers))


def trace_of(headers: Mapping[str, str]) -> dict[str, str] | None:
    """Return the trace context among *headers*, None if there is none in order."""
    parent = headers.get(TRACEPARENT)
    if parent is None or _PARENT.fullmatch(parent) is None:
        return None
    state = headers.get(TRACESTATE)
    told = {TRACEPARENT: parent}
    return told if state is None else {**told, TRACESTATE: state}
