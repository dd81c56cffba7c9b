"""Small services, in every form in which the configuration may name one."""

from __future__ import annotations

import asyncio
from typing import Any

from codegen.runtime.events import Message, MessageContext, Transport, bind
from codegen.runtime.events.blocking import SyncPublisher
from codegen.runtime.events.publisher import Publisher
from codegen.runtime.events.requesting import Requester
from tests.contract_tests.events import contract

GOT: list[str] = []
SENT_ON: list[str] = []


class Handlers:
    """Remembers what it got."""

    async def placed(self, event: contract.Placed, context: MessageContext) -> None:
        GOT.append(event.id)


class Sync:
    """The same in a thread."""

    def placed(self, event: contract.Placed, context: MessageContext) -> None:
        GOT.append(event.id)


handlers = Handlers()


def factory() -> Handlers:
    """Make handlers."""
    return Handlers()


async def async_factory() -> Handlers:
    """Make handlers that must be waited for."""
    await asyncio.sleep(0)
    return Handlers()


class Sending:
    """Sends on what it gets."""

    def __init__(self, transport: Transport) -> None:
        self._publisher = Publisher(transport)

    async def placed(self, event: contract.Placed, context: MessageContext) -> None:
        """Tell others."""
        SENT_ON.append(event.id)
        await self._publisher._publish(contract.PAID, contract.Paid(id=event.id), {})


def by_itself(transport: Transport) -> None:
    """Register by itself."""
    bind(transport, contract.PLACED, "shop", handlers.placed)


class Stumbling:
    """Fails with each message at first, or twice; then handles it."""

    times = 1

    async def placed(self, event: contract.Placed, context: MessageContext) -> None:
        """Stumble, then do it."""
        if context.attempt <= self.times:
            raise ValueError("not ready")
        GOT.append(event.id)


class StumblingTwice(Stumbling):
    """Fails twice."""

    times = 2


class Refusing(Stumbling):
    """Fails at all attempts that there are."""

    times = 100


class Empty:
    """Has no method that is needed."""


def two(transport: Transport, other: object) -> None:
    """Take too much."""


def reset() -> None:
    """Forget."""
    GOT.clear()
    SENT_ON.clear()


def broken() -> None:
    """Cannot be reset."""
    raise ConnectionError("no database")


def effects() -> list[str]:
    """What was got."""
    return list(GOT)


class SyncShop(SyncPublisher):
    """Waits for what it sends."""

    _publisher = Publisher

    def paid(self) -> None:
        """Send."""
        self._publish(contract.PAID, contract.Paid(id="7"), {})


def publish_blocking(transport: Transport) -> None:
    """Send without an event loop."""
    with SyncShop(transport) as shop:
        shop.paid()


async def publish(transport: Transport, operation: str) -> None:
    """Send what is asked for."""
    if operation == "paid":
        await Publisher(transport)._publish(contract.PAID, contract.Paid(id="7"), {})
    elif operation == "asked":
        async with Requester(transport) as client:
            told = await client._request(
                contract.ASKED, contract.ANSWER, contract.Paid(id="7"), {}, timeout=5.0
            )
            assert told.id


async def publish_moved(transport: Transport) -> None:
    """Send, to an address that says another id than the payload."""
    await Publisher(transport)._publish(
        contract.MOVED, contract.Paid(id="7"), {}, {"id": "8"}
    )


async def publish_failing(transport: Transport, operation: str) -> None:
    """Fail."""
    raise RuntimeError("out of paper")


async def publish_nothing(transport: Transport) -> None:
    """Send nothing."""


async def publish_elsewhere(transport: Transport) -> None:
    """Send what the contract does not know."""
    message = Message(
        body=b"{}",
        content_type="application/json",
        name="",
        message_id="m",
        address="elsewhere",
    )
    event: Any = contract.NOWHERE
    await transport.publish(event, message)
