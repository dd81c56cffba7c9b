"""Errors that the Files contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError, Text


class DownloadNotFound(ApiError[str]):
    """There is none."""

    status = 404
    content = Text()
