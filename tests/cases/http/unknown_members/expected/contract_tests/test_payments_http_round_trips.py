"""Round trips of payments.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..payments.http.client import AsyncPaymentsClient
from ..payments.http.fake import FakePaymentsService
from ..payments.http.models import Payment
from ..payments.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPaymentsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePaymentsService()
    return Peers(fake, create_router(fake), AsyncPaymentsClient)


def test_get_payment() -> None:
    """Call GET /payments/{id}."""
    round_trip(peers(), AsyncPaymentsClient.get_payment, id=sample(str))


def test_set_payment() -> None:
    """Call PUT /payments/{id}."""
    round_trip(
        peers(), AsyncPaymentsClient.set_payment, id=sample(str), body=sample(Payment)
    )
