"""Errors that the Library contract declares."""

from __future__ import annotations

from ..._shared.book import Book
from ...runtime.http import ApiError, Json
from .models import GetBookNotFoundBody


class GetBookNotFound(ApiError[GetBookNotFoundBody]):
    """No book has this ISBN."""

    status = 404
    content = Json(GetBookNotFoundBody)


class Lent(ApiError[Book]):
    """Somebody else has it."""

    status = 409
    content = Json(Book)
