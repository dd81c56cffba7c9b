"""Round trips of alarm.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..alarm.http.models import Fire
from ..alarm.http.webhooks.client import AsyncAlarmWebhooksClient
from ..alarm.http.webhooks.fake import FakeAlarmWebhooksService
from ..alarm.http.webhooks.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncAlarmWebhooksClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeAlarmWebhooksService()
    return Peers(fake, create_router(fake), AsyncAlarmWebhooksClient)


def test_fire() -> None:
    """Call POST /fire."""
    round_trip(peers().at("/fire"), AsyncAlarmWebhooksClient.fire, body=sample(Fire))
