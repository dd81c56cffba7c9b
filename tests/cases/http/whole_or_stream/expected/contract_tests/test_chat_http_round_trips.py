"""Round trips of chat.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..chat.http.client import AsyncChatClient
from ..chat.http.fake import FakeChatService
from ..chat.http.models import CreateAnswerRequest, Word
from ..chat.http.server import create_router
from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample


@cache
def peers() -> Peers[AsyncChatClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeChatService()
    return Peers(fake, create_router(fake), AsyncChatClient)


def test_create_answer() -> None:
    """Call POST /answers."""
    round_trip(peers(), AsyncChatClient.create_answer, body=sample(CreateAnswerRequest))


def test_create_answer_stream() -> None:
    """Call POST /answers."""
    round_trip(
        peers().given("createAnswer", [sample(Word)]),
        AsyncChatClient.create_answer_stream,
        body=sample(CreateAnswerRequest),
    )
