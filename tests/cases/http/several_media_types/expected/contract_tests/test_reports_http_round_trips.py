"""Round trips of reports.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..reports.http.client import AsyncReportsClient
from ..reports.http.fake import FakeReportsService
from ..reports.http.models import Report
from ..reports.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncReportsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeReportsService()
    return Peers(fake, create_router(fake), AsyncReportsClient)


def test_get_report() -> None:
    """Call GET /reports/{id}."""
    round_trip(peers(), AsyncReportsClient.get_report, id=sample(str))


def test_put_report() -> None:
    """Call PUT /reports/{id}."""
    round_trip(
        peers(), AsyncReportsClient.put_report, id=sample(str), body=sample(Report)
    )
