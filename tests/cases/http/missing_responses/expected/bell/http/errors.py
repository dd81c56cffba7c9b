"""Errors that the Bell contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError


class ListenNotFound(ApiError[None]):
    """There is no bell."""

    status = 404
