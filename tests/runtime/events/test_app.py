"""A consumer that is asked to stop: what comes to its end, and what is cut off."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable

import pytest

from codegen.runtime import TransportError
from codegen.runtime.events import (
    DrainReport,
    Health,
    MemoryTransport,
    MessageContext,
    Publisher,
)
from codegen.runtime.events.app import ConsumerApp
from tests.runtime.events.test_memory import SEND, Created, World
from tests.runtime.virtual import VirtualTime


@pytest.fixture
def world(time: VirtualTime) -> World:
    return World(time)


class Slow:
    """A handler that takes its seconds, and says how far it came."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.said: list[str] = []

    async def __call__(self, event: Created, context: MessageContext) -> None:
        self.said.append(f"began {event.id}")
        try:
            await asyncio.sleep(self.seconds)
        except asyncio.CancelledError:
            self.said.append(f"cut off {event.id}")
            raise
        self.said.append(f"did {event.id}")


def ends(world: World, app: ConsumerApp, *steps: Callable[[], object]) -> DrainReport:
    """Run *app* with one message under way, and take *steps*, a second for each."""

    async def main() -> DrainReport:
        running = asyncio.create_task(app.run())
        await asyncio.sleep(1)
        await world.publisher._publish(SEND, Created(id="a"), {})
        for step in steps:
            await asyncio.sleep(1)
            step()
        return await running

    return world.time.run(main())


def kill(number: signal.Signals) -> Callable[[], None]:
    return lambda: os.kill(os.getpid(), number)


def before() -> list[object]:
    return [signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_drains(world: World, number: signal.Signals) -> None:
    """What was begun ends; afterwards signals mean what they meant before."""
    seen, meant = Slow(5), before()
    world.listen(seen)
    report = ends(world, ConsumerApp(world.transport), kill(number))
    assert report == DrainReport(settled=1, abandoned=0)
    assert seen.said == ["began a", "did a"]
    assert world.time.now == 6
    assert before() == meant


def test_a_second_signal_ends_at_once(world: World) -> None:
    seen, meant = Slow(3600), before()
    world.listen(seen)
    app = ConsumerApp(world.transport, drain=7200)
    report = ends(world, app, kill(signal.SIGTERM), kill(signal.SIGINT))
    assert report == DrainReport(settled=0, abandoned=1)
    assert seen.said == ["began a", "cut off a"]
    assert world.time.now == 3
    assert before() == meant


def test_the_deadline_of_a_drain(world: World) -> None:
    seen = Slow(3600)
    world.listen(seen)
    app = ConsumerApp(world.transport, drain=5)
    assert ends(world, app, app.stop) == DrainReport(settled=0, abandoned=1)
    assert world.time.now == 7


def test_another_thread_may_stop_it(world: World) -> None:
    seen = Slow(5)
    world.listen(seen)
    app = ConsumerApp(world.transport)

    def stop() -> None:
        thread = threading.Thread(target=app.stop)
        thread.start()
        thread.join()

    assert ends(world, app, stop) == DrainReport(settled=1, abandoned=0)


def test_health_is_the_transport_s(world: World) -> None:
    """It is not ready from the moment on that it is to stop."""
    world.listen(Slow(5))
    app, seen = ConsumerApp(world.transport), list[Health]()

    async def main() -> None:
        running = asyncio.create_task(app.run())
        await asyncio.sleep(1)
        await world.publisher._publish(SEND, Created(id="a"), {})
        await asyncio.sleep(1)
        seen.append(await app.health())
        app.stop()
        await asyncio.sleep(1)
        seen.append(await app.health())
        await running

    world.time.run(main())
    assert seen == [
        Health(ready=True, in_flight=1, lag={"q": 0}),
        Health(ready=False, in_flight=1, lag={"q": 0}),
    ]


def test_who_is_stopped_before_does_nothing(world: World) -> None:
    app = ConsumerApp(world.transport)
    app.stop()
    assert world.time.run(app.run()) == DrainReport()
    assert world.time.now == 0


def test_who_cancels_it_lets_it_end_in_order(world: World) -> None:
    seen = Slow(5)
    world.listen(seen)

    async def main() -> None:
        running = asyncio.create_task(ConsumerApp(world.transport).run())
        await asyncio.sleep(1)
        await world.publisher._publish(SEND, Created(id="a"), {})
        await asyncio.sleep(1)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    world.time.run(main())
    assert seen.said == ["began a", "did a"]


def test_a_broker_that_is_away(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, all is closed, and the app cannot be run again."""
    closed: list[bool] = []

    async def start() -> None:
        raise TransportError("no broker", sent=False)

    async def close() -> None:
        closed.append(True)

    monkeypatch.setattr(world.transport, "start", start)
    monkeypatch.setattr(world.transport, "close", close)
    app = ConsumerApp(world.transport)
    with pytest.raises(TransportError, match="no broker"):
        world.time.run(app.run())
    assert closed == [True]
    with pytest.raises(RuntimeError, match="an app is run once"):
        world.time.run(app.run())


def test_a_broker_that_is_long_in_coming(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it who is to stop."""

    async def start() -> None:
        await asyncio.sleep(3600)

    monkeypatch.setattr(world.transport, "start", start)
    app = ConsumerApp(world.transport)

    async def main() -> DrainReport:
        running = asyncio.create_task(app.run())
        await asyncio.sleep(1)
        app.stop()
        return await running

    assert world.time.run(main()) == DrainReport()
    assert world.time.now == 1


def test_an_app_does_not_wait_for_what_never_comes(world: World) -> None:
    """A transport that does not deliver any more ends it, in order."""
    seen = Slow(5)

    class Broken(MemoryTransport):
        async def over(self) -> None:
            await asyncio.sleep(2)
            raise TransportError("the consumer is over", sent=False)

    world.transport = Broken(clock=world.time.clock)
    world.publisher = Publisher(world.transport)
    world.listen(seen)
    with pytest.raises(TransportError, match="is over"):
        ends(world, ConsumerApp(world.transport))
    assert seen.said == ["began a", "did a"]
    assert world.time.now == 6


@pytest.mark.parametrize("drain", [-1, float("nan"), "5"])
def test_seconds_that_cannot_be(world: World, drain: float) -> None:
    with pytest.raises(ValueError, match="ConsumerApp"):
        ConsumerApp(world.transport, drain=drain)
