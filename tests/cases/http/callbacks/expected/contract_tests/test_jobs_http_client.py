"""Whether the client keeps jobs.openapi.yaml."""

from __future__ import annotations

from ..jobs.http.client import AsyncJobsClient, JobsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="jobs",
    slice="http",
    contract="jobs.openapi.yaml",
    tests=__file__,
    document="jobs/http/openapi.json",
    client=AsyncJobsClient,
    blocking=JobsClient,
)


def test_start_job() -> None:
    """POST /jobs: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /jobs", AsyncJobsClient.start_job, policy=ONCE)


def test_start_test() -> None:
    """POST /tests: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /tests", AsyncJobsClient.start_test, policy=ONCE)
