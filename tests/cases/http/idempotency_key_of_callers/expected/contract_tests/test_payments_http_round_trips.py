"""Round trips of payments.openapi.yaml, one for each operation."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Annotated

from pydantic import Field

from ..payments.http.client import AsyncPaymentsClient
from ..payments.http.fake import FakePaymentsService
from ..payments.http.models import Key, Kind
from ..payments.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncPaymentsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakePaymentsService()
    return Peers(fake, create_router(fake), AsyncPaymentsClient)


def test_number() -> None:
    """Call POST /number."""
    round_trip(peers(), AsyncPaymentsClient.number, idempotency_key=sample(int))


def test_always() -> None:
    """Call POST /always."""
    round_trip(peers(), AsyncPaymentsClient.always, idempotency_key=sample(int))


def test_pattern() -> None:
    """Call POST /pattern."""
    round_trip(
        peers(),
        AsyncPaymentsClient.pattern,
        x_idempotency_key=sample(Annotated[str, Field(pattern="^[0-9]+$")]),
    )


def test_hexadecimal() -> None:
    """Call POST /hexadecimal."""
    round_trip(
        peers(),
        AsyncPaymentsClient.hexadecimal,
        idempotency_key=sample(Annotated[str, Field(pattern="^[0-9a-f-]{36}$")]),
    )


def test_short() -> None:
    """Call POST /short."""
    round_trip(
        peers(),
        AsyncPaymentsClient.short,
        idempotency_key=sample(Annotated[str, Field(max_length=35)]),
    )


def test_listed() -> None:
    """Call POST /listed."""
    round_trip(peers(), AsyncPaymentsClient.listed, idempotency_key=sample(Kind))


def test_ulid() -> None:
    """Call PUT /ulid."""
    round_trip(peers(), AsyncPaymentsClient.ulid, idempotency_key=sample(str))


def test_dated() -> None:
    """Call POST /dated."""
    round_trip(peers(), AsyncPaymentsClient.dated, idempotency_key=sample(datetime))


def test_fits() -> None:
    """Call POST /fits."""
    round_trip(peers(), AsyncPaymentsClient.fits, idempotency_key=sample(Key))
