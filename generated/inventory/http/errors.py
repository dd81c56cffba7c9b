"""Errors that the Inventory contract declares."""

from __future__ import annotations

from ..._shared.problem import Problem
from ...runtime.http import ApiError, Json


class ArticleNotFound(ApiError[Problem]):
    """The warehouse knows no such article."""

    status = 404
    content = Json(Problem, media_type="application/problem+json")


class ReservationNotFound(ApiError[Problem]):
    """Nothing is set aside for this order."""

    status = 404
    content = Json(Problem, media_type="application/problem+json")


class InvalidRequest(ApiError[Problem]):
    """The request breaks the contract; the problem says where."""

    status = 400
    content = Json(Problem, media_type="application/problem+json")


class OutOfStock(ApiError[Problem]):
    """There is less of an article than was asked for, and nothing was set aside."""

    status = 409
    content = Json(Problem, media_type="application/problem+json")
