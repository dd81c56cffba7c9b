"""Operations of the Parcels contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .errors import DeleteParcelConflict, ExceptionError, NotFound

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_PARCEL: Operation[str] = Operation(
    name="getParcel",
    method="GET",
    path="/parcels/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(str)},
    errors={404: NotFound, 410: NotFound, 500: ExceptionError},
    policy=IDEMPOTENT,
)

DELETE_PARCEL: Operation[None] = Operation(
    name="deleteParcel",
    method="DELETE",
    path="/parcels/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={204: Empty()},
    errors={404: NotFound, 409: DeleteParcelConflict},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_PARCEL,
    DELETE_PARCEL,
)
