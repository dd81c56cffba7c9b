"""Round trips of jobs.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..jobs.http.client import AsyncJobsClient
from ..jobs.http.fake import FakeJobsService
from ..jobs.http.models import Job
from ..jobs.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_put_job() -> None:
    """Call PUT /jobs/{id}."""
    round_trip(
        create_router,
        FakeJobsService(),
        AsyncJobsClient,
        AsyncJobsClient.put_job,
        id=sample(str),
        body=sample(Job),
    )


def test_get_job() -> None:
    """Call GET /jobs/{id}."""
    round_trip(
        create_router,
        FakeJobsService(),
        AsyncJobsClient,
        AsyncJobsClient.get_job,
        id=sample(str),
    )
