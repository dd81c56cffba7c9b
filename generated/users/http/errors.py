"""Errors that the Users contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import Problem


class InvalidRequest(ApiError[Problem]):
    """The request breaks the contract; the problem says where."""

    status = 400
    content = Json(Problem, media_type="application/problem+json")


class EmailTaken(ApiError[Problem]):
    """Another user has this e-mail address."""

    status = 409
    content = Json(Problem, media_type="application/problem+json")


class UserNotFound(ApiError[Problem]):
    """No user has this id."""

    status = 404
    content = Json(Problem, media_type="application/problem+json")
