"""Stand-ins for Tolls in tests: they remember what they see."""

from __future__ import annotations

from typing import Unpack

from ..._proto.tolls import toll_asked_pb2
from ...runtime.events import PublishOptions
from ...runtime.events.fake_client import FakeClient
from ...runtime.sample import sample
from .models import TollTold


class FakeTollsClient(FakeClient):
    """Answers every request with a reply that fits the contract, or as arranged."""

    _names = ("ask",)

    async def ask(
        self,
        event: toll_asked_pb2.TollAsked,
        *,
        timeout: float | None = None,
        **options: Unpack[PublishOptions],
    ) -> TollTold:
        """Send to asked."""
        reply: TollTold = sample(TollTold)
        return self._replied("ask", {"event": event}, reply)
