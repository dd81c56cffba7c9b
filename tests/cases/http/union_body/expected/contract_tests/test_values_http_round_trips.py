"""Round trips of values.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..values.http.client import AsyncValuesClient
from ..values.http.fake import FakeValuesService
from ..values.http.server import create_router


@cache
def peers() -> Peers[AsyncValuesClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeValuesService()
    return Peers(fake, create_router(fake), AsyncValuesClient)


def test_set_value() -> None:
    """Call PUT /value."""
    round_trip(peers(), AsyncValuesClient.set_value, body=sample(int | str | bool))


def test_add_number() -> None:
    """Call POST /value."""
    round_trip(
        peers(), AsyncValuesClient.add_number, body=sample(Annotated[int, Field(ge=1)])
    )


def test_merge_values() -> None:
    """Call PATCH /value."""
    round_trip(
        peers(), AsyncValuesClient.merge_values, body=sample(dict[str, int | None])
    )


def test_forget_value() -> None:
    """Call DELETE /value."""
    round_trip(peers(), AsyncValuesClient.forget_value)


def test_set_limits() -> None:
    """Call PUT /limits."""
    round_trip(
        peers(),
        AsyncValuesClient.set_limits,
        body=sample(Annotated[list[int], Field(max_length=3)]),
    )
