"""Errors that the News contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError


class WatchNotFound(ApiError[None]):
    """Nothing ever happens."""

    status = 404
