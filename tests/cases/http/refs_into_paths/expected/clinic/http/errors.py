"""Errors that the Clinic contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Text


class ListCatsNotFound(ApiError[str]):
    """There are none."""

    status = 404
    content = Text()
