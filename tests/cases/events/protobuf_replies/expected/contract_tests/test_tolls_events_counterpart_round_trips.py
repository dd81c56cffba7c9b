"""Round trips of tolls.asyncapi.yaml, one for each message."""

from __future__ import annotations

from functools import partial

from .._proto.tolls import toll_asked_pb2
from ..runtime.events.testing import GROUP, answered
from ..runtime.message_sample import sample_message
from ..tolls.events.counterpart import events
from ..tolls.events.counterpart.consumer import register
from ..tolls.events.counterpart.fake import FakeTollsHandlers


def test_ask() -> None:
    """Receive from asked."""
    answered(
        partial(register, group=GROUP),
        FakeTollsHandlers(),
        events.ASK,
        events.ASK_REPLY,
        sample_message(toll_asked_pb2.TollAsked),
    )
