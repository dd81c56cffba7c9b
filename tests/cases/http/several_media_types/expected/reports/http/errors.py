"""Errors that the Reports contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json, Text
from .models import Missing


class GetReportNotFound(ApiError[Missing | str]):
    """There is none."""

    status = 404
    content = (Json(Missing), Text())
