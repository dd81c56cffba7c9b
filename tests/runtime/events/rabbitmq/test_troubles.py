"""What aio-pika raises, in the words of the runtime."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from aio_pika.exceptions import (
    AMQPConnectionError,
    ChannelPreconditionFailed,
    ProbableAuthenticationError,
)
from aiormq.exceptions import InvalidFrameError

from codegen.runtime.errors import TransportError
from codegen.runtime.events.rabbitmq import RabbitTransport
from codegen.runtime.events.rabbitmq.connecting import Link
from codegen.runtime.events.rabbitmq.troubles import own_cancellation, trouble


def test_what_was_tried_is_said_first() -> None:
    """And an error that says nothing has at least a name."""
    assert str(trouble("queue 'q'", OSError("gone"))) == "queue 'q': gone"
    assert str(trouble("queue 'q'", OSError())) == "queue 'q': OSError"


def test_what_another_try_cannot_help_is_permanent() -> None:
    """A refused password is, a lost connection is not."""
    for refused in (ProbableAuthenticationError("no"), ChannelPreconditionFailed("no")):
        assert trouble("x", refused).permanent
    lost = trouble("x", AMQPConnectionError("lost"), sent=True)
    assert (lost.permanent, lost.sent) == (False, True)


def test_a_virtual_host_that_is_not_there() -> None:
    """The client drops what the broker says, and speaks of frames instead."""
    closed = "Expected one of ['Connection.OpenOk'], got <Connection.Close object>"
    told = trouble("RabbitMQ at x", InvalidFrameError(closed))
    assert str(told) == (
        "RabbitMQ at x: there is no such virtual host, or this user may not use it"
    )
    assert told.permanent


def test_a_cancelled_future_is_a_lost_connection() -> None:
    """A task that nobody cancelled goes on."""

    async def main() -> None:
        future = asyncio.get_running_loop().create_future()
        future.cancel()
        with pytest.raises(ConnectionResetError), own_cancellation():
            await future

    asyncio.run(main())


def test_who_cancels_the_task_is_obeyed() -> None:
    """Cancellation is let through, once it is this task's own."""

    async def waits() -> None:
        with own_cancellation():
            await asyncio.Event().wait()

    async def main() -> None:
        task = asyncio.create_task(waits())
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())


class _Connection:
    """Of a node that answers."""

    transport = None

    def __init__(self, host: str) -> None:
        self.host = host

    async def close(self) -> None: ...


def test_of_several_nodes_the_first_that_answers(monkeypatch: Any) -> None:
    """And the next connection asks that one first."""
    asked: list[str] = []
    away = {"a", "b"}

    async def connect(url: Any, **options: Any) -> _Connection:
        asked.append(url.host)
        if url.host in away:
            raise ConnectionRefusedError(url.host)
        return _Connection(url.host)

    monkeypatch.setattr("aio_pika.connect", connect)
    link = Link(["amqp://a", "amqp://b", "amqp://c"], name="n", timeout=3.0)

    async def main() -> None:
        assert (await link._connected()).host == "c"  # type: ignore[attr-defined]
        away.clear()
        assert (await link._connected()).host == "c"  # type: ignore[attr-defined]
        away.update("abc")
        with pytest.raises(TransportError, match="RabbitMQ at a:5672, b:5672, c:5672"):
            await link.channel()

    asyncio.run(main())
    assert asked == ["a", "b", "c", "c", "c", "a", "b"]
    with pytest.raises(ValueError, match="there is no URL"):
        RabbitTransport([])
