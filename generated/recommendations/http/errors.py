"""Errors that the Recommendations contract declares."""

from __future__ import annotations

from ..._shared.problem import Problem
from ...runtime.http import ApiError, Json


class InvalidRequest(ApiError[Problem]):
    """The request breaks the contract; the problem says where."""

    status = 400
    content = Json(Problem, media_type="application/problem+json")
