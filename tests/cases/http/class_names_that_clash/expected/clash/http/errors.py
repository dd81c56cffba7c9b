"""Errors that the Clash contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import ApiError as ApiErrorModel


class CallBadRequest(ApiError[ApiErrorModel]):
    """Wrong."""

    status = 400
    content = Json(ApiErrorModel)
