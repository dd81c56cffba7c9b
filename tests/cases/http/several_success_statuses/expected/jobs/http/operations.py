"""Operations of the Jobs contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Empty, Json, Operation, Parameter
from .models import Job, Ticket

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

PUT_JOB: Operation[Job | Ticket | None] = Operation(
    name="putJob",
    method="PUT",
    path="/jobs/{id}",
    parameters=(Parameter(name="id", place="path"),),
    request=Json(Job),
    results={200: Json(Job), 202: Json(Ticket), 204: Empty()},
    policy=IDEMPOTENT,
)

GET_JOB: Operation[Job] = Operation(
    name="getJob",
    method="GET",
    path="/jobs/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={"2XX": Json(Job)},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    PUT_JOB,
    GET_JOB,
)
