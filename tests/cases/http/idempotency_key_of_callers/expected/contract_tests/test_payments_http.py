"""Round trips of payments.openapi.yaml, one for each operation."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from ..payments.http.client import AsyncPaymentsClient
from ..payments.http.fake import FakePaymentsService
from ..payments.http.models import Key, Kind
from ..payments.http.server import create_router
from ..runtime.http.testing import round_trip
from ..runtime.sample import sample


def test_number() -> None:
    """Call POST /number."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.number,
        idempotency_key=sample(int),
    )


def test_always() -> None:
    """Call POST /always."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.always,
        idempotency_key=sample(int),
    )


def test_pattern() -> None:
    """Call POST /pattern."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.pattern,
        x_idempotency_key=sample(Annotated[str, Field(pattern="^[0-9]+$")]),
    )


def test_hexadecimal() -> None:
    """Call POST /hexadecimal."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.hexadecimal,
        idempotency_key=sample(Annotated[str, Field(pattern="^[0-9a-f-]{36}$")]),
    )


def test_short() -> None:
    """Call POST /short."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.short,
        idempotency_key=sample(Annotated[str, Field(max_length=35)]),
    )


def test_listed() -> None:
    """Call POST /listed."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.listed,
        idempotency_key=sample(Kind),
    )


def test_ulid() -> None:
    """Call PUT /ulid."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.ulid,
        idempotency_key=sample(str),
    )


def test_dated() -> None:
    """Call POST /dated."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.dated,
        idempotency_key=sample(datetime),
    )


def test_fits() -> None:
    """Call POST /fits."""
    round_trip(
        create_router,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.fits,
        idempotency_key=sample(Key),
    )
