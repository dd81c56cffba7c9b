"""Errors that the Pets contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError


class AddPetUnprocessableContent(ApiError[None]):
    """That is no pet."""

    status = 422


class GetPetNotFound(ApiError[None]):
    """There is none."""

    status = 404
