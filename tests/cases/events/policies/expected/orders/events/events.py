"""Events of Orders, one constant for each operation."""

from __future__ import annotations

from typing import Any

from ...runtime import Backoff, Breaker, Bulkhead, Policy, RateLimit, Retry, Timeout
from ...runtime.events import Event, Json, Payload

REDELIVERED = Policy(
    timeout=Timeout(total=6.0, attempt=6.0),
    retry=Retry(attempts=3),
    rate_limit=RateLimit(calls=50),
)

PLACED: Event[dict[str, Any]] = Event(
    name="placed",
    address="order.placed",
    payloads=(Payload(name="Placed", content=Json(dict[str, Any])),),
    policy=Policy(
        timeout=Timeout(total=6.0, attempt=6.0),
        retry=Retry(attempts=3),
        breaker=Breaker(consecutive=3),
        bulkhead=Bulkhead(limit=10, queue=100),
        rate_limit=RateLimit(calls=50),
    ),
)

SHIP: Event[dict[str, Any]] = Event(
    name="ship",
    address="order.placed",
    payloads=(Payload(name="Placed", content=Json(dict[str, Any])),),
    policy=Policy(
        timeout=Timeout(total=6.0, attempt=3.0),
        retry=Retry(attempts=8, backoff=Backoff(base=1.0, cap=60.0)),
        rate_limit=RateLimit(calls=50),
    ),
)

BILL: Event[dict[str, Any]] = Event(
    name="bill",
    address="order.placed",
    payloads=(Payload(name="Placed", content=Json(dict[str, Any])),),
    policy=REDELIVERED,
)

PACK: Event[dict[str, Any]] = Event(
    name="pack",
    address="order.placed",
    payloads=(Payload(name="Placed", content=Json(dict[str, Any])),),
    policy=REDELIVERED,
)
