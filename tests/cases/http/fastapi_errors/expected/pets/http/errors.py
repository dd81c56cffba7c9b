"""Errors that the Pets contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import HTTPValidationError


class ListPetsPetsGetUnprocessableContent(ApiError[HTTPValidationError]):
    """Validation Error"""

    status = 422
    content = Json(HTTPValidationError)
