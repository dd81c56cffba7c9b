"""Round trips of jobs.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..jobs.http.models import DoneRequest
from ..jobs.http.webhooks.client import AsyncJobsWebhooksClient
from ..jobs.http.webhooks.fake import FakeJobsWebhooksService
from ..jobs.http.webhooks.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncJobsWebhooksClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeJobsWebhooksService()
    return Peers(fake, create_router(fake), AsyncJobsWebhooksClient)


def test_done() -> None:
    """Call POST /done."""
    round_trip(
        peers().at("/done"), AsyncJobsWebhooksClient.done, body=sample(DoneRequest)
    )


def test_progress() -> None:
    """Call POST /progress."""
    round_trip(
        peers().at("/progress"), AsyncJobsWebhooksClient.progress, body=sample(int)
    )


def test_start_test_progress() -> None:
    """Call POST /startTest/progress."""
    round_trip(
        peers().at("/startTest/progress"),
        AsyncJobsWebhooksClient.start_test_progress,
        body=sample(str),
    )
