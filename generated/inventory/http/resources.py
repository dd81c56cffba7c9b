"""What the operations of the Inventory contract are about."""

from __future__ import annotations

from ...runtime.http.resources import Resource
from . import operations

RESERVATIONS = Resource(
    path="/reservations",
    key="order_id",
    field="orderId",
    read=operations.GET_RESERVATION,
    replace=operations.RESERVE_STOCK,
    delete=operations.RELEASE_STOCK,
)

ALL = (RESERVATIONS,)
