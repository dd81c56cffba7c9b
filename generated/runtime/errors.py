"""Errors that a generated client, publisher or binding can raise, under one root."""

from __future__ import annotations

from typing import Any, Literal

Layer = Literal["breaker", "bulkhead", "rate_limit"]
"""A layer of resilience that can refuse a call before anything is sent."""


class CallError(Exception):
    """Root of every error of a call; `except CallError` catches them all.

    Attributes:
        operation: Wire name of the operation, empty where none is known.
        history: Failures of the earlier attempts of the same call, oldest first.
        unavailable: Whether the peer could not serve the call now, rather than that
            it refused it or that the call was wrong; then a fallback may serve.
        retry_after: Seconds after which it may be worth trying again, None if nobody
            said so.
    """

    unavailable: bool = False
    retry_after: float | None = None

    def __init__(self, message: str = "", *, operation: str = "") -> None:
        super().__init__(message)
        self.operation = operation
        self.history: tuple[Exception, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        """Let copies and pickles have all that this says, however it was made."""
        # Exceptions of Python are made again from `args`, by `__init__`: there the message
        # alone would come back, or nothing where another argument is due.
        return _bare, (type(self), self.args), vars(self)


class TransportError(CallError):
    """No usable answer came back.

    Attributes:
        sent: Whether the request may have reached the other side; when it is
            False the call provably never left, so that any call may be repeated.
        permanent: Whether repeating cannot help (a refused TLS certificate).
        ours: Whether the fault is on this side, so that it says nothing about the peer
            (no free connection, a request that cannot be written).
    """

    unavailable = True

    def __init__(
        self,
        message: str,
        *,
        sent: bool,
        permanent: bool = False,
        ours: bool = False,
        operation: str = "",
    ) -> None:
        super().__init__(message, operation=operation)
        self.sent = sent
        self.permanent = permanent
        self.ours = ours
        if ours and permanent:  # a mistake on this side: the peer may be well
            self.unavailable = False


class AttemptTimeout(TransportError):
    """One attempt took longer than `Timeout.attempt` allows, and its call had more."""

    def __init__(self, message: str, *, operation: str = "") -> None:
        super().__init__(message, sent=True, operation=operation)


class DeadlineExceeded(CallError):
    """The whole call, or the inbound call it serves, ran out of time."""

    unavailable = True


class Rejected(CallError):
    """A layer of resilience on this side refused the call; nothing was sent.

    Attributes:
        layer: Which one.
        retry_after: Seconds until it may let a call through, 0 if that can be at
            any moment.
    """

    unavailable = True
    layer: Layer
    retry_after: float

    def __init__(
        self, message: str, *, retry_after: float = 0.0, operation: str = ""
    ) -> None:
        super().__init__(message, operation=operation)
        self.retry_after = retry_after


class CircuitOpen(Rejected):
    """The circuit breaker refused the call, because the peer fails or is probed."""

    layer = "breaker"


class BulkheadFull(Rejected):
    """Too many calls are under way, and the queue for more is full."""

    layer = "bulkhead"


class RateLimited(Rejected):
    """Too many calls began in the last moments."""

    layer = "rate_limit"


class ContractViolation(CallError):
    """An answer or a message that its contract does not allow.

    It is not repeated, and the breaker does not count it: the other side is
    alive, but it speaks another contract.

    Attributes:
        raw: The bytes that could not be read.
    """

    def __init__(self, message: str, *, raw: bytes = b"", operation: str = "") -> None:
        super().__init__(message, operation=operation)
        self.raw = raw


def _bare(kind: type[CallError], arguments: tuple[Any, ...]) -> CallError:
    """Return an error of that *kind* which says nothing yet."""
    return kind.__new__(kind, *arguments)
