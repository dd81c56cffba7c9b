"""Errors that the Shop contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Json
from .models import NoPetBody


class NoPet(ApiError[NoPetBody]):
    """There is no such pet."""

    status = 404
    content = Json(NoPetBody, media_type="application/problem+json")


class AddNoteConflict(ApiError[str]):
    """There is one of that name."""

    status = 409
    content = Json(str)


class GetNoteNotFound(ApiError[None]):
    """There is no such note."""

    status = 404


class AddColourInsufficientStorage(ApiError[None]):
    """There are no more colours."""

    status = 507


class GetColourNotFound(ApiError[None]):
    """There is no such colour."""

    status = 404


class IsColourNotFound(ApiError[None]):
    """There is none."""

    status = 404


class ChangeColourUnprocessableContent(ApiError[None]):
    """That is no colour."""

    status = 422


class RemoveColourFailure(ApiError[None]):
    """Something else is the matter."""

    status = 500
    statuses = range(100, 600)
