"""Errors that the Shop contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError


class TooMany(ApiError[None]):
    """Come again."""

    status = 429
