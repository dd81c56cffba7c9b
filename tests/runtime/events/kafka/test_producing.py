"""Whoever sends is told what became of it, also where librdkafka says nothing more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from confluent_kafka import KafkaError

from codegen.runtime.errors import TransportError
from codegen.runtime.events import PublishTimeout
from codegen.runtime.events.kafka import producing as module
from codegen.runtime.events.kafka.producing import Producing

Report = Callable[[KafkaError | None, Any], None]


class Silent:
    """A producer that says of a message what it is told to, or nothing."""

    made: list[Silent]

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config
        self.made.append(self)
        self.reports: list[Report] = []
        self.due: list[tuple[Report, KafkaError | None]] = []

    def produce(self, topic: str, *rest: Any, on_delivery: Report, **more: Any) -> None:
        self.reports.append(on_delivery)

    def poll(self, seconds: float) -> int:
        due, self.due = self.due, []
        for report, error in due:
            report(error, None)
        return len(due)

    def flush(self, seconds: float) -> int:
        return len(self.reports)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Silent]:
    """The producers that were made."""
    Silent.made = []
    monkeypatch.setattr(module, "Producer", Silent)
    return Silent.made


async def sending(producing: Producing, count: int = 3) -> list[asyncio.Task[None]]:
    """So many messages that wait for their fate."""
    tasks = [
        asyncio.create_task(producing.send("t", b"", None, [], "on"))
        for _ in range(count)
    ]
    await asyncio.sleep(0)
    return tasks


def test_a_fatal_error_is_everybodys(made: list[Silent]) -> None:
    """The thread that hears of deliveries ends, so nobody may wait for it."""

    async def run() -> list[BaseException | None]:
        producing = Producing({}, 10.0)
        tasks = await sending(producing)
        fatal = KafkaError(KafkaError._FENCED, "fenced", fatal=True)
        made[0].due.append((made[0].reports[0], fatal))
        async with asyncio.timeout(5):
            told = await asyncio.gather(*tasks, return_exceptions=True)
        (again,) = await sending(producing, 1)
        made[1].due.append((made[1].reports.pop(), None))
        await again
        await producing.close(0.1)
        return told

    told = asyncio.run(run())
    assert [type(one) for one in told] == [TransportError] * 3
    assert all(getattr(one, "sent", None) for one in told)
    assert len(made) == 2


def test_what_had_not_arrived_when_it_was_closed(made: list[Silent]) -> None:
    async def run() -> list[BaseException | None]:
        producing = Producing({}, 10.0)
        tasks = await sending(producing)
        # The last report comes at the last moment.
        made[0].due.append((made[0].reports.pop(), None))
        await producing.close(0.1)
        async with asyncio.timeout(5):
            return await asyncio.gather(*tasks, return_exceptions=True)

    told = asyncio.run(run())
    assert [type(one) for one in told] == [PublishTimeout, PublishTimeout, type(None)]


def test_nobody_waits_for_ever(
    made: list[Silent], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report that never comes is a timeout; each in its time."""
    monkeypatch.setattr(module, "_GRACE", 0.1)

    async def run() -> None:
        producing = Producing({}, 0.1)
        (first,) = await sending(producing, 1)
        await asyncio.sleep(0.1)
        (second,) = await sending(producing, 1)
        async with asyncio.timeout(5):
            with pytest.raises(PublishTimeout):
                await first
            assert not second.done()
            with pytest.raises(PublishTimeout):
                await second
        assert producing._waiting == {}
        await producing.close(0.1)

    asyncio.run(run())
