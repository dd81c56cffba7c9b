"""Round trips of words.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from ..runtime.checks import UNIQUE
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..words.http.client import AsyncWordsClient
from ..words.http.fake import FakeWordsService
from ..words.http.models import Kind
from ..words.http.server import create_router


@cache
def peers() -> Peers[AsyncWordsClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeWordsService()
    return Peers(fake, create_router(fake), AsyncWordsClient)


def test_get_words() -> None:
    """Call GET /words."""
    round_trip(
        peers(),
        AsyncWordsClient.get_words,
        few=sample(Annotated[list[str], Field(max_length=3), UNIQUE]),
        kinds=sample(Annotated[list[Kind], UNIQUE]),
        joined=sample(Annotated[list[int], UNIQUE]),
    )


def test_put_words() -> None:
    """Call PUT /words."""
    round_trip(
        peers(), AsyncWordsClient.put_words, body=sample(Annotated[list[str], UNIQUE])
    )


def test_add_words() -> None:
    """Call POST /words."""
    round_trip(
        peers(),
        AsyncWordsClient.add_words,
        body=sample(Annotated[list[str], Field(min_length=1), UNIQUE]),
    )
