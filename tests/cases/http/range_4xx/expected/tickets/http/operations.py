"""Operations of the Tickets contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation, Parameter
from .errors import GetTicketClientError, GetTicketNotFound, GetTicketServerError

GET_TICKET: Operation[str] = Operation(
    name="getTicket",
    method="GET",
    path="/tickets/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={200: Json(str)},
    errors={
        404: GetTicketNotFound,
        "4XX": GetTicketClientError,
        "5XX": GetTicketServerError,
    },
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=10.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
)

ALL: tuple[Operation[Any], ...] = (GET_TICKET,)
