"""What the sync and the async gRPC client have in common."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import Any, ClassVar

import grpc

from ..clock import Clock
from ..engine import Engine
from ..policy import Policy
from ..verdict import Verdict
from .errors import Metadata, RpcError, judge_rpc
from .method import Method


class Caller:
    """Holds the engine and finds the address.

    Attributes:
        _service: Name of the service, which names its environment variable.
    """

    _service: ClassVar[str] = ""

    def __init__(self, clock: Clock) -> None:
        self._engine = Engine(clock)

    @classmethod
    def _address(cls, given: str | None) -> str:
        """Return the target to connect to: given, else from the environment."""
        variable = f"CODEGEN_{cls._service.upper()}_GRPC_URL"
        address = given or os.environ.get(variable)
        if not address:
            raise ValueError(
                f"{cls.__name__} needs a target: pass target or channel, "
                f"or set {variable}"
            )
        return address


def judge(policy: Policy) -> Callable[[Exception], Verdict]:
    """Return the judge of failures under *policy*."""
    return partial(judge_rpc, policy)


@cache
def stream_policy(policy: Policy) -> Policy:
    """Return *policy* for a stream, which only its total limit may cut off."""
    return replace(policy, timeout=replace(policy.timeout, attempt=None))


@cache
def once(policy: Policy) -> Policy:
    """Return *policy* for a stream of requests, which nobody can send again."""
    policy = stream_policy(policy)
    return replace(policy, retry=replace(policy.retry, attempts=1))


def call_error(
    method: Method[Any, Any],
    limit: float | None,
    code: grpc.StatusCode,
    details: str | None,
    metadata: Metadata,
) -> Exception:
    """Return the error of a call that ended with *code*.

    With a *limit* set, DEADLINE_EXCEEDED means that the limit is over, whichever
    side noticed first: then it is the TimeoutError that the engine expects.
    """
    if code is grpc.StatusCode.DEADLINE_EXCEEDED and limit is not None:
        return TimeoutError()
    error = RpcError(code, details or "", metadata=metadata, operation=method.name)
    error.received = True
    return error
