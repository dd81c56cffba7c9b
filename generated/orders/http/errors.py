"""Errors that the Orders contract declares."""

from __future__ import annotations

from ..._shared.problem import Problem
from ...runtime.http import ApiError, Json


class InvalidRequest(ApiError[Problem]):
    """The request breaks the contract; the problem says where."""

    status = 400
    content = Json(Problem, media_type="application/problem+json")


class PaymentDeclined(ApiError[Problem]):
    """The customer's means of payment was declined, and nothing was ordered."""

    status = 402
    content = Json(Problem, media_type="application/problem+json")


class OutOfStock(ApiError[Problem]):
    """There is less of an article than was asked for, and nothing was ordered."""

    status = 409
    content = Json(Problem, media_type="application/problem+json")


class OrderNotFound(ApiError[Problem]):
    """No order has this number."""

    status = 404
    content = Json(Problem, media_type="application/problem+json")


class OrderNotCancellable(ApiError[Problem]):
    """The order is on its way and cannot be given up any more."""

    status = 409
    content = Json(Problem, media_type="application/problem+json")
