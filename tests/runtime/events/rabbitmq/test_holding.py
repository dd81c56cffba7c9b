"""What one consumer holds, and how little it remembers of what went back."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from typing import Any, cast

import pytest
from aiormq.abc import DeliveredMessage
from pamqp.commands import Basic
from pamqp.header import ContentHeader

from codegen.runtime.events import Failure, Message, Origin
from codegen.runtime.events.rabbitmq.holding import Held, Holding

HOUR = 3600.0
FAILURE = Failure(
    reason="no",
    error="Busy",
    attempts=2,
    first=1.0,
    last=2.0,
    origin=Origin(queue="q", exchange="", address="a"),
)


class Channel:
    """What a delivery comes over, and can be seen to be forgotten with it."""


def delivery(tag: int, channel: Channel | None = None) -> DeliveredMessage:
    properties = Basic.Properties(message_id="m")
    return DeliveredMessage(
        delivery=Basic.Deliver(delivery_tag=tag, redelivered=tag > 1),
        header=ContentHeader(properties=properties),
        body=b"{}",
        channel=cast("Any", channel),
    )


MESSAGE = Message(
    body=b"",
    content_type="application/json",
    name="Thing",
    message_id="m",
    address="a",
)


@pytest.fixture
def now() -> list[float]:
    return [0.0]


@pytest.fixture
def holding(now: list[float]) -> Holding:
    return Holding(lambda: now[0])


def failed_once(holding: Holding, channel: Channel | None = None) -> None:
    """Hold a message whose first attempt has failed, and let it go back."""
    held = holding.take(delivery(1, channel))
    held.message = replace(MESSAGE, attempt=2, failure=FAILURE)
    held.due = 5.0
    holding.all_go_back(on_purpose=True)


def facts(held: Held) -> tuple[Any, ...]:
    message = held.read(MESSAGE)
    return message.attempt, message.failure, held.due, held.returns


def test_what_comes_again_goes_on_where_it_was(holding: Holding) -> None:
    """It may go back again before anybody has looked at it."""
    failed_once(holding)
    holding.take(delivery(2))
    holding.all_go_back(on_purpose=False)
    assert facts(holding.take(delivery(3))) == (2, FAILURE, 5.0, 1)


def test_what_was_not_looked_at_is_as_it_comes(holding: Holding) -> None:
    holding.take(delivery(1))
    holding.all_go_back(on_purpose=False)
    assert facts(holding.take(delivery(2))) == (1, None, 0.0, 0)


def test_nothing_large_is_remembered(holding: Holding) -> None:
    """Neither a delivery nor its message, which have the body."""
    channel = Channel()
    known = weakref.ref(channel)
    failed_once(holding, channel)
    del channel
    gc.collect()
    assert known() is None


def test_nothing_is_remembered_for_long(holding: Holding, now: list[float]) -> None:
    """Somebody else has it, for what goes back to a queue comes at once."""
    failed_once(holding)
    now[0] = HOUR
    assert facts(holding.take(delivery(2))) == (1, None, 0.0, 0)
