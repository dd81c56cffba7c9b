"""Operations of the Reports contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Binary, Empty, Form, Json, Operation, Parameter, Text
from .errors import GetReportNotFound
from .models import Report

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_REPORT: Operation[Report | str | bytes] = Operation(
    name="getReport",
    method="GET",
    path="/reports/{id}",
    parameters=(Parameter(name="id", place="path"),),
    results={
        200: (
            Json(Report),
            Json(Report, media_type="application/vnd.reports.v2+json"),
            Text(media_type="text/csv"),
            Binary(media_type="application/pdf"),
        )
    },
    errors={404: GetReportNotFound},
    policy=IDEMPOTENT,
)

PUT_REPORT: Operation[None] = Operation(
    name="putReport",
    method="PUT",
    path="/reports/{id}",
    parameters=(Parameter(name="id", place="path"),),
    request=(Json(Report), Form(Report), Text(media_type="text/csv")),
    results={204: Empty()},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_REPORT,
    PUT_REPORT,
)
