"""Errors that the Notes contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError


class GetBookNotFound(ApiError[None]):
    """There is none."""

    status = 404


class GetNoteNotFound(ApiError[None]):
    """There is none."""

    status = 404


class ChangeNoteNotFound(ApiError[None]):
    """There is none."""

    status = 404


class RemoveNoteNotFound(ApiError[None]):
    """There is none."""

    status = 404
