"""The one error of gRPC, raised by services and by clients alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import grpc
from google.protobuf.message import Message

from ..errors import CallError
from ..policy import Policy
from ..verdict import NEUTRAL, NOT_SENT, SUCCESS, Outcome, Verdict, judge_error
from . import status_details
from .metadata import Metadata

M = TypeVar("M", bound=Message)

PUSHBACK = "grpc-retry-pushback-ms"
"""Trailing metadata that asks for a pause, or for no retry if negative (gRFC A6)."""

RETRIED = ("UNAVAILABLE",)
"""Codes worth another attempt unless the policy has a list of its own.

RESOURCE_EXHAUSTED is as well if the server says when (RetryInfo, push-back)."""

_OUTCOMES: Mapping[grpc.StatusCode, Outcome] = {
    grpc.StatusCode.UNAVAILABLE: "failure",
    grpc.StatusCode.UNKNOWN: "failure",
    grpc.StatusCode.INTERNAL: "failure",
    grpc.StatusCode.DATA_LOSS: "failure",
    grpc.StatusCode.DEADLINE_EXCEEDED: "failure",
    grpc.StatusCode.RESOURCE_EXHAUSTED: "throttled",
    grpc.StatusCode.CANCELLED: "neutral",
}
"""What the breaker counts; any other code shows that the peer is well."""


class RpcError(CallError):
    """A status other than OK.

    A service raises it to end a call with that status; a client raises it when a
    call ended so.

    Attributes:
        code: The status code.
        details: Text for humans.
        metadata: Trailing metadata.
        error_details: Messages that say more, for programs: `google.rpc.ErrorInfo`,
            `BadRequest` and so on, or any other. They travel as `google.rpc.Status`.
        retry_after: Seconds after which a repetition may succeed, below 0 if none is
            wanted. They travel as push-back (gRFC A6) and as `google.rpc.RetryInfo`.
        received: True in the client, False where the service raises it.
        sent: Whether the call may have reached the service; False only in the client,
            where it could not connect, and then any call may be repeated.

    Raises:
        ValueError: *code* is OK.
    """

    def __init__(
        self,
        code: grpc.StatusCode,
        details: str = "",
        *,
        metadata: Metadata = (),
        error_details: Sequence[Message] = (),
        retry_after: float | None = None,
        operation: str = "",
    ) -> None:
        if code is grpc.StatusCode.OK:
            raise ValueError("OK is no error")
        text = f"{code.name}: {details}" if details else code.name
        super().__init__(f"{operation}: {text}" if operation else text)
        self.operation = operation
        self.code = code
        self.details = details
        self.metadata = tuple(metadata)
        self.error_details = tuple(error_details)
        self.retry_after = retry_after
        self.received = False
        self.sent = True

    def detail(self, kind: type[M]) -> M | None:
        """Return the first of the error details that is a *kind*, None if none is."""
        found: M | None = status_details.first_of(
            self.error_details, kind.DESCRIPTOR.full_name
        )
        return found


def bad_request(violations: Mapping[str, str], details: str = "") -> RpcError:
    """Return INVALID_ARGUMENT with a `google.rpc.BadRequest`.

    Args:
        violations: What is wrong, by the path of the field: `{"user.email": "is
            empty"}`.
        details: Text for humans; empty lists the violations.
    """
    rejected = status_details.rpc_class("BadRequest")()
    for field, description in violations.items():
        rejected.field_violations.add(field=field, description=description)
    listed = "; ".join(f"{field}: {text}" for field, text in violations.items())
    return RpcError(
        grpc.StatusCode.INVALID_ARGUMENT, details or listed, error_details=(rejected,)
    )


def trailing(error: RpcError) -> tuple[tuple[str, str | bytes], ...]:
    """Return the trailing metadata in which all that *error* says travels."""
    sent, details = error.metadata, error.error_details
    if error.retry_after is not None:
        sent += ((PUSHBACK, str(int(1000 * error.retry_after))),)
        if error.retry_after >= 0:
            details += (status_details.retry_info(error.retry_after),)
    if details:
        status = status_details.written(error.code, error.details, details)
        sent += ((status_details.STATUS, status),)
    return sent


def received(
    code: grpc.StatusCode, details: str, metadata: Metadata, operation: str
) -> RpcError:
    """Return the error of a call that ended so."""
    status = next((v for n, v in metadata if n == status_details.STATUS), b"")
    said = status_details.read(status) if isinstance(status, bytes) and status else ()
    pause = _pushback(metadata)
    found = RpcError(
        code,
        details,
        metadata=metadata,
        error_details=said,
        retry_after=status_details.asked_pause(said) if pause is None else pause,
        operation=operation,
    )
    found.received = True
    return found


def no_response(operation: str) -> RpcError:
    """Return the error of a call that ended with OK and no response that can be read.

    gRPC for threads raises INTERNAL if one cannot be read, and returns None if there is
    none; gRPC for tasks returns None for both. So there is one code for all of them.
    """
    text = "the call ended well, but without a response that can be read"
    return received(grpc.StatusCode.INTERNAL, text, (), operation)


def judge_rpc(policy: Policy, error: Exception) -> Verdict:
    """Return what *error* means to breaker and retry."""
    if not isinstance(error, RpcError):
        return judge_error(error)
    if not error.sent:
        return NOT_SENT
    outcome = _OUTCOMES.get(error.code, "success")
    worth = RETRIED if policy.retry.on is None else policy.retry.on
    pause = error.retry_after
    asked = policy.retry.on is None and outcome == "throttled" and pause is not None
    if error.code.name not in worth and not asked:
        if outcome == "success":
            return SUCCESS
        return NEUTRAL if outcome == "neutral" else Verdict(outcome=outcome)
    refused = pause is not None and pause < 0
    return Verdict(
        outcome=outcome,
        repeat="never" if refused else "if_idempotent",
        retry_after=None if refused else pause,
    )


def _pushback(metadata: Metadata) -> float | None:
    """Return the pause that the server asks for in seconds, below 0 for never."""
    for name, value in metadata:
        if name == PUSHBACK:
            text = value.decode("latin-1") if isinstance(value, bytes) else value
            try:
                return int(text) / 1000
            except ValueError:
                return -1.0  # gRFC A6: what cannot be read means do not retry
    return None
