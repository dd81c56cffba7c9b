"""Errors that the Plants contract declares."""

from __future__ import annotations

from ...runtime.http import ApiError


class PostPlantsPlantIdLeavesNotFound(ApiError[None]):
    """No such plant."""

    status = 404
