"""Round trips of jobs.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..jobs.http.client import AsyncJobsClient
from ..jobs.http.fake import FakeJobsService
from ..jobs.http.models import Job
from ..jobs.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncJobsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeJobsService()
    return Peers(fake, create_router(fake), AsyncJobsClient)


def test_put_job() -> None:
    """Call PUT /jobs/{id}."""
    round_trip(peers(), AsyncJobsClient.put_job, id=sample(str), body=sample(Job))


def test_get_job() -> None:
    """Call GET /jobs/{id}."""
    round_trip(peers(), AsyncJobsClient.get_job, id=sample(str))
