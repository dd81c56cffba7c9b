"""Round trips of payments.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..payments.http.client import AsyncPaymentsClient
from ..payments.http.fake import FakePaymentsService
from ..payments.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPaymentsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePaymentsService()
    return Peers(fake, create_router(fake), AsyncPaymentsClient)


def test_pay() -> None:
    """Call POST /payments."""
    round_trip(
        peers(),
        AsyncPaymentsClient.pay,
        idempotency_key=sample(Annotated[str, Field(min_length=8)]),
        body=sample(int),
    )


def test_refund() -> None:
    """Call POST /refunds."""
    round_trip(peers(), AsyncPaymentsClient.refund, x_idempotency_key=sample(str))


def test_tip() -> None:
    """Call POST /tips."""
    round_trip(peers(), AsyncPaymentsClient.tip)
