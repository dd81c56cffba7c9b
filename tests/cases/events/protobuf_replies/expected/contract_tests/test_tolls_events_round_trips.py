"""Round trips of tolls.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._proto.tolls import toll_asked_pb2
from ..runtime.events.testing import asked
from ..runtime.message_sample import sample_message
from ..runtime.sample import sample
from ..tolls.events import events
from ..tolls.events.client import TollsClient
from ..tolls.events.models import TollTold


def test_ask() -> None:
    """Send to asked."""
    asked(
        TollsClient,
        TollsClient.ask,
        events.ASK,
        events.ASK_REPLY,
        answer=sample(TollTold),
        event=sample_message(toll_asked_pb2.TollAsked),
    )
