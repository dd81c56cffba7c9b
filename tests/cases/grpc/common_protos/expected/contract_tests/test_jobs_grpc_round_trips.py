"""Round trips of jobs.proto, one for each rpc."""

from __future__ import annotations

from ..jobs.grpc import methods
from ..jobs.grpc.client import AsyncJobsClient
from ..jobs.grpc.fake import FakeJobsService
from ..jobs.grpc.router import create_router
from ..jobs.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip
from ..runtime.grpc.transcoding.testing import http_round_trip


def test_start() -> None:
    """Call cases.jobs.v1.Jobs/Start."""
    round_trip(
        add_to_server,
        FakeJobsService(),
        AsyncJobsClient,
        AsyncJobsClient.start,
        methods.START,
    )


def test_report() -> None:
    """Call cases.jobs.v1.Jobs/Report."""
    round_trip(
        add_to_server,
        FakeJobsService(),
        AsyncJobsClient,
        AsyncJobsClient.report,
        methods.REPORT,
    )


def test_start_over_http() -> None:
    """Call cases.jobs.v1.Jobs/Start over HTTP."""
    http_round_trip(create_router, FakeJobsService(), methods.START)
