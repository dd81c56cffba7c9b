"""RabbitMQ, and transports that begin, end, and come to be closed meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from tests.services import given
from tests.services.places import RABBITMQ_URL
from tests.services.rabbit_lab import Lab, message, rabbit

pytestmark = pytest.mark.services

OVER = "the RabbitTransport was closed, for good: make another"


@pytest.fixture(scope="module")
def rabbit_url() -> str:
    """Where the broker is."""
    return given.setting(RABBITMQ_URL)


@rabbit
async def test_who_waits_for_its_turn_is_published_before_the_end(lab: Lab) -> None:
    """And no connection is made for it afterwards."""
    transport = lab.transport(in_flight=1)
    event = lab.event(mandatory=False)
    await transport.publish(event, message())
    waiting = [
        asyncio.create_task(transport.publish(event, message())) for _ in range(100)
    ]
    await asyncio.sleep(0.01)
    await transport.close()
    assert [one.exception() for one in waiting] == [None] * 100
    assert not transport._sending.connected
    with pytest.raises(RuntimeError) as caught:
        await transport.publish(event, message())
    assert str(caught.value) == OVER


@rabbit
async def test_a_drain_does_not_wait_for_a_silent_broker(lab: Lab) -> None:
    """It has a second for each good-bye, and a drain with less time ends them sooner."""
    line, url = await lab.line()
    clock = asyncio.get_running_loop()
    transport = lab.transport(url=url)
    lab.subscribe(transport)
    for seconds in (None, 30.0):
        await transport.start()
        line.freeze()
        draining = None
        if seconds is not None:
            draining = asyncio.create_task(transport.drain(seconds))
            await asyncio.sleep(0.2)
        began = clock.time()
        await transport.drain(0.0)
        if draining is not None:
            await draining
        assert clock.time() - began < 4.0
        line.thaw()
