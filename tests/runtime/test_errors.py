"""Errors of calls go elsewhere whole: into a copy, or to another process."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from codegen.runtime.content import Json
from codegen.runtime.errors import (
    AttemptTimeout,
    BulkheadFull,
    CallError,
    CircuitOpen,
    ContractViolation,
    DeadlineExceeded,
    RateLimited,
    Rejected,
    TransportError,
)
from codegen.runtime.events import (
    Drift,
    PublishTimeout,
    Step,
    UnknownMessage,
    Unroutable,
)
from codegen.runtime.http.auth.errors import (
    MissingCredentials,
    TokenRefused,
    UnusableCredentials,
)
from codegen.runtime.http.errors import ApiError, UnexpectedStatus
from codegen.runtime.http.values.misfits import FieldViolation

WAYS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda error: pickle.loads(pickle.dumps(error)),
}


class Busy(ApiError[int]):
    """What a generated error looks like."""

    status = 503
    statuses = (503, 429)
    content = Json(int)


class Odd(CallError):
    """One of a user, which takes what it likes."""

    def __init__(self, first: int, second: int) -> None:
        super().__init__(f"{first} and {second}")
        self.sum = first + second


ERRORS: list[CallError] = [
    CallError("a", operation="op"),
    TransportError("a", sent=False, permanent=True, ours=True, operation="op"),
    AttemptTimeout("a", operation="op"),
    DeadlineExceeded("a", operation="op"),
    CircuitOpen("a", retry_after=2.0, operation="op"),
    BulkheadFull("a"),
    RateLimited("a", retry_after=2.0),
    ContractViolation("a", raw=b"x", operation="op"),
    UnknownMessage("a", raw=b"x", operation="op"),
    Unroutable("a", operation="op"),
    PublishTimeout("a", operation="op"),
    FieldViolation("a", FieldViolation("b", "is too long")),
    Busy(3, status=429, headers={"Retry-After": "5", "Set-Cookie": "a=b"}),
    UnexpectedStatus("a", status=418, headers={"X": "y"}, raw=b"x", operation="op"),
    MissingCredentials("a", operation="op"),
    UnusableCredentials("a"),
    TokenRefused("a", error="invalid_client", description="no", operation="op"),
    Unroutable("a", operation="op"),
    PublishTimeout("a", operation="op"),
    Drift([Step("create", "queue", "a")]),
    Odd(1, second=2),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_goes_elsewhere_whole(error: CallError, way: str) -> None:
    """As what raises it in a pool of processes has to."""
    error.history = (TransportError("before", sent=True),)
    again = WAYS[way](error)
    assert (type(again), str(again)) == (type(error), str(error))
    assert again.args == error.args
    assert repr(again.history) == repr(error.history)
    other = {"history": None}
    assert vars(again) | other == vars(error) | other
    assert again.unavailable is error.unavailable
    assert again.retry_after == error.retry_after


def test_none_is_left_out() -> None:
    tried = {type(error) for error in ERRORS} | {ApiError, Rejected}
    ours = {one for one in _below(CallError) if not _of_grpc_or_test(one)}
    assert ours <= tried


def _below(kind: type[CallError]) -> Iterator[type[CallError]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _of_grpc_or_test(kind: type[CallError]) -> bool:
    name = kind.__module__
    return not name.startswith("codegen.runtime.") or ".grpc" in name
