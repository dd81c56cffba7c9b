"""Errors that the Pets contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import Pet


class GetPetNotFound(ApiError[Pet]):
    """None."""

    status = 404
    content = Json(Pet)
