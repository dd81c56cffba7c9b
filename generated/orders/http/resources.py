"""What the operations of the Orders contract are about."""

from __future__ import annotations

from ...runtime.http.resources import Resource
from . import operations

ORDERS = Resource(
    path="/orders",
    key="order_id",
    field="id",
    create=operations.PLACE_ORDER,
    read=operations.GET_ORDER,
    list=operations.LIST_ORDERS,
    items="/items",
)

ALL = (ORDERS,)
