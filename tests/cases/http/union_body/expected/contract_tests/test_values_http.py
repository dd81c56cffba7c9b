"""Round trips of values.openapi.yaml, one for each operation."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..values.http.client import AsyncValuesClient
from ..values.http.fake import FakeValuesService
from ..values.http.server import create_router


def test_set_value() -> None:
    """Call PUT /value."""
    round_trip(
        create_router,
        FakeValuesService(),
        AsyncValuesClient,
        AsyncValuesClient.set_value,
        body=sample(int | str | bool),
    )


def test_add_number() -> None:
    """Call POST /value."""
    round_trip(
        create_router,
        FakeValuesService(),
        AsyncValuesClient,
        AsyncValuesClient.add_number,
        body=sample(Annotated[int, Field(ge=1)]),
    )


def test_merge_values() -> None:
    """Call PATCH /value."""
    round_trip(
        create_router,
        FakeValuesService(),
        AsyncValuesClient,
        AsyncValuesClient.merge_values,
        body=sample(dict[str, int | None]),
    )


def test_forget_value() -> None:
    """Call DELETE /value."""
    round_trip(
        create_router,
        FakeValuesService(),
        AsyncValuesClient,
        AsyncValuesClient.forget_value,
    )
