"""Errors that the Notes contract declares."""

from __future__ import annotations

from ..._shared.parts import Problem
from ...runtime.http import ApiError, Json


class AddNoteConflict(ApiError[Problem]):
    """There is one."""

    status = 409
    content = Json(Problem)
