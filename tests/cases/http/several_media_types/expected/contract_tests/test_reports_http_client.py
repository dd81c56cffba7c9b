"""Whether the client keeps reports.openapi.yaml."""

from __future__ import annotations

from ..reports.http import errors
from ..reports.http.client import AsyncReportsClient, ReportsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="reports",
    slice="http",
    contract="reports.openapi.yaml",
    tests=__file__,
    document="reports/http/openapi.json",
    client=AsyncReportsClient,
    blocking=ReportsClient,
)


def test_get_report() -> None:
    """GET /reports/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /reports/{id}",
        AsyncReportsClient.get_report,
        path={"id": "id"},
        policy=IDEMPOTENT,
        errors={"404": errors.GetReportNotFound},
    )


def test_put_report() -> None:
    """PUT /reports/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /reports/{id}",
        AsyncReportsClient.put_report,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )
