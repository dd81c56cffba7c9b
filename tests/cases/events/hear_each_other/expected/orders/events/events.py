"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from ...inventory.events.models import StockRanOut
from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload
from .models import Order

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

ORDER_CREATED: Event[Order] = Event(
    name="orderCreated",
    address="orders",
    payloads=(Payload(name="orderCreated", content=Json(Order)),),
    policy=ONCE,
)

STOCK_RAN_OUT: Event[StockRanOut] = Event(
    name="stockRanOut",
    address="stock",
    payloads=(Payload(name="stockRanOut", content=Json(StockRanOut)),),
    policy=ONCE,
)
