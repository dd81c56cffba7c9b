"""Whether the client keeps jobs.openapi.yaml."""

from __future__ import annotations

from ..jobs.http.client import AsyncJobsClient, JobsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="jobs",
    slice="http",
    contract="jobs.openapi.yaml",
    tests=__file__,
    document="jobs/http/openapi.json",
    client=AsyncJobsClient,
    blocking=JobsClient,
)


def test_put_job() -> None:
    """PUT /jobs/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /jobs/{id}", AsyncJobsClient.put_job, path={"id": "id"}, policy=IDEMPOTENT
    )


def test_get_job() -> None:
    """GET /jobs/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /jobs/{id}", AsyncJobsClient.get_job, path={"id": "id"}, policy=IDEMPOTENT
    )
