"""The one error of gRPC, raised by services and by clients alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import grpc

from ..errors import CallError
from ..policy import Policy
from ..verdict import NEUTRAL, SUCCESS, Outcome, Verdict, judge_error

Metadata: TypeAlias = Sequence[tuple[str, str | bytes]]
"""Names in lower case; values are bytes where the name ends in `-bin`."""

PUSHBACK = "grpc-retry-pushback-ms"
"""Trailing metadata that asks for a pause, or for no retry if negative (gRFC A6)."""

RETRIED = ("UNAVAILABLE",)
"""Codes worth another attempt unless the policy has a list of its own."""

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
        received: True in the client, False where the service raises it.
    """

    def __init__(
        self,
        code: grpc.StatusCode,
        details: str = "",
        *,
        metadata: Metadata = (),
        operation: str = "",
    ) -> None:
        text = f"{code.name}: {details}" if details else code.name
        super().__init__(f"{operation}: {text}" if operation else text)
        self.operation = operation
        self.code = code
        self.details = details
        self.metadata = tuple(metadata)
        self.received = False


def judge_rpc(policy: Policy, error: Exception) -> Verdict:
    """Return what *error* means to breaker and retry."""
    if not isinstance(error, RpcError):
        return judge_error(error)
    outcome = _OUTCOMES.get(error.code, "success")
    worth = RETRIED if policy.retry.on is None else policy.retry.on
    if error.code.name not in worth:
        if outcome == "success":
            return SUCCESS
        return NEUTRAL if outcome == "neutral" else Verdict(outcome=outcome)
    pushback = _pushback(error.metadata)
    refused = pushback is not None and pushback < 0
    return Verdict(
        outcome=outcome,
        repeat="never" if refused else "if_idempotent",
        retry_after=None if refused else pushback,
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
