"""Errors that the Ferries contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import Problem


class ListFerriesNotFound(ApiError[Problem]):
    """None."""

    status = 404
    content = Json(Problem)
