"""Text of a contract that wants to be code stays text."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

Golden = Callable[[str], ModuleType]

EVIL = (
    '"""\n\'\'\'\\"; import os; os.system("touch /tmp/owned") #{{ 7*7 }}{% raw %}${x}'
)


def test_hostile_text_arrives_unchanged(golden: Golden) -> None:
    """Names, addresses and headers are data from end to end."""
    events = golden("hostile.events.events")
    assert {events.ESCAPE.name, *(p.name for p in events.ESCAPE.payloads)} == {
        "../../../escape",
        EVIL,
    }
    assert events.ESCAPE.group == EVIL
    assert events.ESCAPE.exchange.name == EVIL
    assert events.ESCAPE.payloads[0].correlation_header == EVIL


def test_importing_and_sending_runs_nothing(golden: Golden) -> None:
    """No part of the text was run."""
    fake = golden("hostile.events.fake").FakeHostilePublisher()
    models = golden("hostile.events.models")
    (event_type,) = {payload.content.type for payload in _payloads(golden)}
    assert event_type.__module__ == models.__name__
    sample = golden("runtime.sample").sample(event_type)
    (send,) = (
        getattr(fake, name) for name in vars(type(fake).__mro__[1]) if name[0] != "_"
    )
    asyncio.run(send(sample, id="b"))
    assert [event for _, event in fake.published] == [sample]
    assert not Path("/tmp/owned").exists()


def _payloads(golden: Golden) -> list[object]:
    return list(golden("hostile.events.events").ESCAPE.payloads)
