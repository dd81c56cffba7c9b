"""The one error of gRPC, raised by services and by clients alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import grpc
from google.protobuf.message import Message

from ..errors import CallError
from ..limits import wrong_type
from ..policy import Policy
from ..verdict import NEUTRAL, NOT_SENT, SUCCESS, Outcome, Verdict, judge_error
from . import status_details
from .metadata import Metadata, Sent, checked

M = TypeVar("M", bound=Message)

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
        metadata: Trailing metadata, without gRPC's own.
        error_details: Messages that say more, for programs: `google.rpc.ErrorInfo`,
            `BadRequest` and so on, or any other. They travel as `google.rpc.Status`.
        retry_after: Seconds after which a repetition may succeed, below 0 if none is
            wanted. They travel as push-back (gRFC A6) and as `google.rpc.RetryInfo`.
        operation: Name of the method; empty where the service raises it.
        received: True in the client, False where the service raises it.
        sent: Whether the call may have reached the service; False only in the client,
            where it could not connect, and then any call may be repeated.

    Raises:
        TypeError: An argument is of a wrong type.
        ValueError: *code* is OK, *retry_after* is no time, *metadata* cannot be sent.
    """

    received = False
    sent = True

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
        # What is wrong is told here, not when the call ends and nobody is left to tell.
        name = type(self).__name__
        if not isinstance(code, grpc.StatusCode):
            raise wrong_type(name, "code", "a grpc.StatusCode", code)
        if code is grpc.StatusCode.OK:
            raise ValueError(f"{name}: OK is no error")
        if not isinstance(details, str):
            raise wrong_type(name, "details", "str", details)
        said = tuple(error_details)
        for one in said:
            if not isinstance(one, Message):
                raise wrong_type(name, "error_details", "messages", one)
        if retry_after is not None:
            _check_pause(name, retry_after)
        self._say(
            code,
            details,
            metadata=checked(metadata, f"{name}(metadata=...)"),
            error_details=said,
            retry_after=retry_after,
            operation=operation,
        )

    def _say(
        self,
        code: grpc.StatusCode,
        details: str,
        *,
        metadata: Sent,
        error_details: tuple[Message, ...],
        retry_after: float | None,
        operation: str,
    ) -> None:
        """Take over what was checked, or came in."""
        text = f"{code.name}: {details}" if details else code.name
        super().__init__(
            f"{operation}: {text}" if operation else text, operation=operation
        )
        self.code = code
        self.details = details
        self.metadata = metadata
        self.error_details = error_details
        self.retry_after = retry_after

    @property
    def violations(self) -> dict[str, str]:
        """What is wrong with the request, by the path of the field; see `bad_request`.

        Empty if nobody said so in a `google.rpc.BadRequest`.
        """
        said = status_details.first_of(self.error_details, "google.rpc.BadRequest")
        listed = () if said is None else said.field_violations
        return {one.field: one.description for one in listed}

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


def _check_pause(name: str, seconds: float) -> None:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise wrong_type(name, "retry_after", "a number of seconds", seconds)
    if not abs(seconds) <= status_details.LONGEST_DURATION:
        raise ValueError(f"{name}(retry_after={seconds!r}): must be a finite time")
