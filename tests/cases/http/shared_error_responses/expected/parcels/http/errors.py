"""Errors that the Parcels contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import NotFound as NotFoundModel


class NotFound(ApiError[NotFoundModel]):
    """There is none."""

    status = 404
    statuses = (404, 410)
    content = Json(NotFoundModel, media_type="application/problem+json")


class ExceptionError(ApiError[None]):
    """It broke."""

    status = 500


class DeleteParcelConflict(ApiError[NotFoundModel]):
    """It is on its way."""

    status = 409
    content = Json(NotFoundModel)
