"""Errors that the Quotes contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import Error


class GetQuoteFailure(ApiError[Error]):
    """It went wrong."""

    status = 500
    statuses = range(100, 600)
    content = Json(Error)


class ClearQuotesFailure(ApiError[Error]):
    """Whatever happened."""

    status = 500
    statuses = range(100, 600)
    content = Json(Error)
