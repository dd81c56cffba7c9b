"""Errors as the contract writes them, made up: for fakes, which have nobody to ask."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ...content import Empty
from ...sample import CannotSample, sample
from ..errors import ApiError
from ..problem import Problem
from .wording import worded


def sampled_errors(
    problem: Problem, declared: type[ApiError[Any]] | None, request: Request
) -> ApiError[Any] | Response | None:
    """Return the error that the contract declares, in its words, or with made-up ones.

    It is an `ErrorWriter` (see `Rules`).
    """
    if declared is None:
        return None
    told = worded(problem, declared)
    if told is not None:
        return told
    try:
        body = None
        content = declared.contents()[0]
        if not isinstance(content, Empty):
            body = sample(content.type)
        return declared(body, status=problem.status)
    except (CannotSample, ValueError):
        return None
