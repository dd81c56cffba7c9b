"""The channel that messages leave over, without a broker."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from pamqp.commands import Basic

from codegen.runtime.errors import TransportError
from codegen.runtime.events.rabbitmq.publishing import Publishing
from tests.runtime.virtual import VirtualTime


class Slow:
    """A link that needs a second for a channel, and the channel too."""

    is_closed = False

    def __init__(self) -> None:
        self.asked = 0
        self.sent: list[bytes] = []

    async def channel(self, *, confirms: bool) -> Slow:
        self.asked += 1
        await asyncio.sleep(1.0)
        return self

    async def basic_publish(self, body: bytes, **how: Any) -> None:
        self.sent.append(body)


def test_a_channel_that_takes_longer_than_an_attempt_is_opened_all_the_same(
    time: VirtualTime,
) -> None:
    """Else each attempt would begin to connect anew, and none would ever come to send."""

    async def main() -> Slow:
        link = Slow()
        publishing = Publishing(
            cast("Any", link), cast("Any", None), timeout=0.4, in_flight=10
        )
        for _ in range(2):
            with pytest.raises(TransportError, match="not sent within"):
                await _send(publishing)
        await _send(publishing)
        return link

    link = time.run(main())
    assert (link.asked, link.sent) == (1, [b"1"])


async def _send(publishing: Publishing) -> None:
    properties = Basic.Properties(message_id="m")
    await publishing.send(b"1", properties, exchange="", key="a", what="op")
