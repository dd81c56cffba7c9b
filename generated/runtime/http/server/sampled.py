"""Errors as the contract writes them, made up: for fakes, which have nobody to ask."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from ...content import Empty
from ...sample import CannotSample, sample
from ..errors import ApiError
from ..problem import Problem
from .wording import worded


def sampled_errors(
    problem: Problem, declared: type[ApiError[Any]] | None, request: Request
) -> ApiError[Any] | None:
    """Return the error that the contract declares, with a body that says nothing.

    It is an `ErrorWriter` (see `Rules`). What can be said in the contract's words is left
    alone.
    """
    if declared is None or worded(problem, declared) is not None:
        return None
    try:
        body = None
        content = declared.contents()[0]
        if not isinstance(content, Empty):
            body = sample(content.type)
        return declared(body, status=problem.status)
    except (CannotSample, ValueError):
        return None
