"""Round trips of payments.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from unittest import skip

from ..payments.http import operations
from ..payments.http.client import AsyncPaymentsClient
from ..payments.http.fake import FakePaymentsService
from ..payments.http.security import PaymentsCredentials
from ..payments.http.server import create_router
from ..runtime.http.auth.fake import fake_credentials, fake_security
from ..runtime.http.testing import Peers, round_trip


@cache
def peers() -> Peers[AsyncPaymentsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePaymentsService()
    return Peers(
        fake,
        create_router(fake, fake_security()),
        AsyncPaymentsClient,
        credentials=fake_credentials(PaymentsCredentials, operations.ALL),
    )


@skip("'login' and 'oauth' are both in Authorization")
def test_list_payments() -> None:
    """Call GET /payments."""
    round_trip(peers(), AsyncPaymentsClient.list_payments)


def test_pay() -> None:
    """Call POST /payments."""
    round_trip(peers(), AsyncPaymentsClient.pay)


def test_change() -> None:
    """Call PUT /payments."""
    round_trip(peers(), AsyncPaymentsClient.change)


def test_withdraw() -> None:
    """Call DELETE /payments."""
    round_trip(peers(), AsyncPaymentsClient.withdraw)


def test_amend() -> None:
    """Call PATCH /payments."""
    round_trip(peers(), AsyncPaymentsClient.amend)
