"""Round trips of jobs.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..jobs.http.client import AsyncJobsClient
from ..jobs.http.fake import FakeJobsService
from ..jobs.http.models import StartJobRequest
from ..jobs.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncJobsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeJobsService()
    return Peers(fake, create_router(fake), AsyncJobsClient)


def test_start_job() -> None:
    """Call POST /jobs."""
    round_trip(peers(), AsyncJobsClient.start_job, body=sample(StartJobRequest))


def test_start_test() -> None:
    """Call POST /tests."""
    round_trip(peers(), AsyncJobsClient.start_test)
