"""Operations of the Inventory contract, one constant each."""

from __future__ import annotations

from typing import Any

from ..._shared.reservation import Reservation
from ...runtime import Fallback, Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .errors import ArticleNotFound, InvalidRequest, OutOfStock, ReservationNotFound
from .models import NewReservation, Stock

IDEMPOTENT = Policy(
    timeout=Timeout(total=3.0, attempt=1.0), retry=Retry(attempts=3), idempotent=True
)

GET_STOCK: Operation[Stock] = Operation(
    name="getStock",
    method="GET",
    path="/stock/{sku}",
    parameters=(Parameter(name="sku", place="path"),),
    results={200: Json(Stock)},
    errors={404: ArticleNotFound},
    policy=Policy(
        timeout=Timeout(total=3.0, attempt=1.0),
        retry=Retry(attempts=3),
        fallback=Fallback(fresh=1.0, stale=60.0),
        idempotent=True,
    ),
)

GET_RESERVATION: Operation[Reservation] = Operation(
    name="getReservation",
    method="GET",
    path="/reservations/{orderId}",
    parameters=(Parameter(name="orderId", place="path"),),
    results={200: Json(Reservation)},
    errors={404: ReservationNotFound},
    policy=IDEMPOTENT,
)

RESERVE_STOCK: Operation[Reservation] = Operation(
    name="reserveStock",
    method="PUT",
    path="/reservations/{orderId}",
    parameters=(Parameter(name="orderId", place="path"),),
    request=Json(NewReservation),
    results={200: Json(Reservation)},
    errors={400: InvalidRequest, 409: OutOfStock},
    policy=IDEMPOTENT,
)

RELEASE_STOCK: Operation[None] = Operation(
    name="releaseStock",
    method="DELETE",
    path="/reservations/{orderId}",
    parameters=(Parameter(name="orderId", place="path"),),
    results={204: Empty()},
    errors={404: ReservationNotFound},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_STOCK,
    GET_RESERVATION,
    RESERVE_STOCK,
    RELEASE_STOCK,
)
