"""Events of Inventory, one constant for each operation."""

from __future__ import annotations

from ...orders.events.models import Order
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import StockRanOut

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

STOCK_RAN_OUT: Event[StockRanOut] = Event(
    name="stockRanOut",
    address="stock",
    payloads=(Payload(name="stockRanOut", content=Json(StockRanOut)),),
    policy=ONCE,
)

ORDER_CREATED: Event[Order] = Event(
    name="orderCreated",
    address="orders",
    payloads=(Payload(name="orderCreated", content=Json(Order)),),
    policy=ONCE,
)
