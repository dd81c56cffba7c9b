"""What holds for all routes of a router, beside what its contract says."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from ..errors import ApiError
from ..idempotency import IdempotencyStore
from ..problem import Problem

MAX_BODY = 10 * 1024 * 1024
"""Bytes of a request's body that are accepted, unless somebody says otherwise."""

ErrorWriter: TypeAlias = Callable[
    [Problem, type[ApiError[Any]] | None, Request], ApiError[Any] | Response | None
]
"""Writes a problem as the contract has it: it is given the problem, the error that the
operation declares for its status (None for none) and the request. None leaves it."""


def checked_by_default() -> bool:
    """Whether the environment asks for answers to be checked."""
    return os.environ.get("CODEGEN_CHECK_RESPONSES", "") not in ("", "0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Options of a `ContractRouter`.

    Attributes:
        security: The methods that check credentials, by the Python names of schemes.
        realm: What credentials are for, as challenges say it.
        max_body: Bytes of a request's body that are accepted; None for any number.
        check_responses: Whether an answer that breaks the contract is held back.
        errors: Writes problems in the contract's own shape.
        idempotency: Keeps the answers to requests with an idempotency key.
        idempotency_wait: Seconds that a repetition waits for the answer of the first,
            which still runs, before it is told to come again (409).
    """

    security: object | None = None
    realm: str = "api"
    max_body: int | None = MAX_BODY
    check_responses: bool = False
    errors: ErrorWriter | None = None
    idempotency: IdempotencyStore | None = None
    idempotency_wait: float = 10.0
