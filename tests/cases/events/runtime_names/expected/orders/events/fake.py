"""Stand-ins for "Messages called as what code imports" in tests: they remember what they
see.
"""

from __future__ import annotations

from ...runtime.events import MessageContext, RecordingTransport, WithHeaders
from ...runtime.fake import Fake
from ...runtime.sample import sample
from .models import (
    FakeOrdersHandlers as FakeOrdersHandlersModel,
    MessageContext as MessageContextModel,
    OrdersPublisher as OrdersPublisherModel,
    Reply,
    ReplyHeaders,
    WithHeaders as WithHeadersModel,
)
from .publisher import OrdersPublisher


class FakeOrdersPublisher(OrdersPublisher):
    """Sends in memory; what it sent is in `published`: operation and event."""

    def __init__(self) -> None:
        self.transport = RecordingTransport()
        super().__init__(self.transport)

    @property
    def published(self) -> list[tuple[str, object]]:
        """What was sent, in order."""
        return self.transport.published


class FakeOrdersHandlers(Fake):
    """Takes every event; what it got is in `calls`, `arrange` makes it raise."""

    _names = ("answer",)

    async def answer(
        self,
        event: (
            WithHeadersModel
            | OrdersPublisherModel
            | MessageContextModel
            | FakeOrdersHandlersModel
        ),
        context: MessageContext,
    ) -> WithHeaders[Reply, ReplyHeaders]:
        reply: WithHeaders[Reply, ReplyHeaders] = WithHeaders(
            sample(Reply), sample(ReplyHeaders)
        )
        return self._replied("answer", {"event": event, "context": context}, reply)
