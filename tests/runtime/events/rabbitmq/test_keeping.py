"""A consumer that is lost comes back, whatever stands in its way at first."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Any

from codegen.runtime.clock import SYSTEM_CLOCK
from codegen.runtime.errors import TransportError
from codegen.runtime.events import Message, Subscription
from codegen.runtime.events.outage import Outage
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from codegen.runtime.events.rabbitmq.consuming import Consuming
from tests.runtime.events.test_memory import on


async def _deliver(message: Message) -> Settlement:
    return ACKNOWLEDGE


def test_it_comes_back_after_errors_that_nobody_foresaw() -> None:
    async def run() -> None:
        async def at_once(seconds: float) -> None:
            await asyncio.sleep(0)

        nothing: Any = None
        consuming = Consuming(
            nothing,
            nothing,
            nothing,
            prefetch=None,
            deliveries=20,
            clock=replace(SYSTEM_CLOCK, sleep_async=at_once),
            now=lambda: 0.0,
            outage=Outage(logging.getLogger("test")),
            first=Subscription(event=on(), group="g", deliver=_deliver),
        )
        errors = [KeyError("x"), TransportError("away", sent=False), OSError("odd")]
        opened = asyncio.Event()

        async def again() -> None:
            if errors:
                raise errors.pop()
            consuming._lost.clear()
            opened.set()

        consuming._open = again  # type: ignore[method-assign]
        keeper = asyncio.create_task(consuming._keep())
        consuming._lost.set()
        async with asyncio.timeout(5):
            await opened.wait()
        assert not keeper.done()
        keeper.cancel()

    asyncio.run(run())
