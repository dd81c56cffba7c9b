"""What happens in the shop in half a minute: each act is a function that can be read alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from time import perf_counter
from typing import NamedTuple, TypeAlias
from uuid import UUID, uuid4

from examples.shop.demo.faults import Backend
from examples.shop.demo.stage import Stage
from examples.shop.system import Shop
from generated.orders.events.models import OrderCreated
from generated.orders.events.publisher import OrdersPublisher
from generated.orders.http.errors import OutOfStock, PaymentDeclined
from generated.orders.http.models import (
    Money,
    NewOrder,
    NewOrderLine,
    Order,
    OrderStatus,
)
from generated.runtime import CallError
from generated.runtime.events import MemoryTransport, Transport
from generated.runtime.events.message import DeadLetter
from generated.runtime.events.rabbitmq import RabbitTransport
from generated.users.http.models import Card, NewUser, User

Broker: TypeAlias = MemoryTransport | RabbitTransport
"""One that can redrive dead letters; the shop itself takes any `Transport`."""

LETTERS = "notifications.orders"
"""The queue from which customers are written to."""

_ATTEMPT = ("Ada's client hears", "after", "requests at inventory")
_PLACED = "order"


class _Attempt(NamedTuple):
    """What came of placing an order: a row below `_ATTEMPT`."""

    heard: str
    after: str
    requests: int


class Surprise(Exception):
    """The story went otherwise than it is told."""


@dataclass(frozen=True, kw_only=True)
class Story:
    """The shop, who tells of it, and the two backends that will misbehave."""

    shop: Shop
    stage: Stage
    broker: Broker
    inventory: Backend
    preferences: Backend

    @classmethod
    @asynccontextmanager
    async def opened(
        cls,
        stage: Stage,
        *,
        broker: Broker,
        stream: Transport,
    ) -> AsyncIterator[Story]:
        """Open the shop for a day; events go through *broker* and *stream*."""
        inventory, preferences = Backend(), Backend()
        around = {
            "inventory": inventory.middleware(),
            "preferences": preferences.middleware(),
        }
        async with Shop.running(
            broker=broker, stream=stream, middleware=around
        ) as shop:
            yield cls(
                shop=shop,
                stage=stage,
                broker=broker,
                inventory=inventory,
                preferences=preferences,
            )

    async def told(self) -> None:
        """Tell it from the beginning to the end."""
        ada = await self.somebody("Ada")
        order = await self.an_order(ada)
        await self.twice(ada, order)
        await self.refused(ada)
        await self.slow(ada)
        await self.down(ada)
        await self.poison()

    async def somebody(self, name: str) -> User:
        """Have a user sign up."""
        card = Card(
            kind="card", last4="4242", limit=Money(amount=Decimal(500), currency="EUR")
        )
        email = f"{name.lower()}.{uuid4().hex[:6]}@example.com"
        return await self.shop.users.create_user(
            NewUser(name=name, email=email, payment=card)
        )

    async def an_order(self, ada: User) -> Order:
        """An order, over all the ways in which services talk."""
        self.stage.act("1. An order, over REST, gRPC and both kinds of events")
        account = (await self.shop.accounts.get_user(user_id=str(ada.id))).user
        self.stage.say(
            f"{ada.name} signed up over [b]REST[/]; over [b]gRPC[/] she is"
            f" {account.display_name}, {account.email}."
        )
        order = await self.shop.orders.place_order(_two_books(ada.id))
        self.stage.say(
            f"She orders two books over [b]REST[/]. Orders asks users ([b]REST[/]), has"
            f" inventory set them aside ([b]REST[/]) and the bank promise"
            f" {_euros(order.total)} ([b]gRPC[/])."
        )
        await self.shop.settled()
        paid = await self.shop.orders.get_order(order.id)
        _expect(paid.status is OrderStatus.PAID, f"it is {paid.status}")
        letters = await self._letters_about(order.id)
        ways = [_name(one) for one in (self.broker, self.shop.stream)]
        self.stage.say(
            f"The rest are events: orders tells an exchange ([b]{ways[0]}[/]) and a stream"
            f" ([b]{ways[1]}[/]), the money is taken, letters are written."
        )
        stock = await self.shop.inventory.get_stock("BOOK-1")
        self.stage.show(
            ("order", "stock of BOOK-1", "letters"),
            [(paid.status, f"{stock.reserved} set aside", ", ".join(letters))],
        )
        _expect(len(letters) == 2, "there are two letters")
        return order

    async def twice(self, ada: User, order: Order) -> None:
        """What comes twice counts once."""
        self.stage.act("2. The same again: a request, and an event")
        orders = self.shop.orders.with_options(idempotency_key=f"key-{uuid4()}")
        first, again = [await orders.place_order(_two_books(ada.id)) for _ in range(2)]
        _expect(first.id == again.id, "both are one order")
        self.stage.say(
            "A client that heard no answer asks again with the same [b]Idempotency-Key[/]:"
            f" it gets order {_short(again.id)} a second time, and no second order."
        )
        await self.shop.settled()
        before = len(await self.shop.letters())
        publisher = OrdersPublisher(self.shop.broker)
        message_id = f"m-{uuid4()}"
        for _ in range(3):
            await publisher.order_created(
                OrderCreated(order=order), message_id=message_id
            )
        await self.shop.settled()
        written = len(await self.shop.letters()) - before
        _expect(written == 1, f"{written} letters were written")
        self.stage.say(
            "One message is delivered three times. The [b]inbox[/] knows its id:"
            f" {written} letter was written."
        )

    async def refused(self, ada: User) -> None:
        """What cannot be is refused in the words of the contract, and leaves nothing behind."""
        self.stage.act(
            "3. Refused: what the contract declares is an exception with a name"
        )
        rows = []
        for sku, quantity in (("PIANO-1", 1), ("LAMP-1", 9)):
            try:
                await self.shop.orders.place_order(_new(ada.id, sku, quantity))
            except (PaymentDeclined, OutOfStock) as error:
                stock = await self.shop.inventory.get_stock(sku)
                said = f"{type(error).__name__} ({error.status})"
                rows.append((f"{quantity} x {sku}", said, stock.reserved))
        self.stage.show(("wanted", "answer", "set aside afterwards"), rows)
        _expect([row[2] for row in rows] == [0, 0], "all is back in its place")

    async def slow(self, ada: User) -> None:
        """A deadline goes along with a call, to whoever works for it."""
        self.stage.act("4. A backend is slow: the deadline goes along")
        self.stage.say(
            "Inventory takes 5 s for everything; Ada's client gives her order 1 s."
        )
        hasty = self.shop.orders.with_options(timeout=1.0)
        before = len(self.inventory.requests)
        with self.inventory.spoilt(slow=5.0):
            row = await self._try(lambda: hasty.place_order(_two_books(ada.id)))
        self.stage.show(_ATTEMPT, [row])
        undone = ["PUT", "DELETE"]
        while self.inventory.requests[before:] != undone or self.inventory.open:
            await asyncio.sleep(0.05)
        self.stage.say(
            "Orders knew that nobody waits any more: it gave up as well, tried nothing again,"
            " and had what may be set aside put back."
        )

    async def down(self, ada: User) -> None:
        """A breaker spares who is down, and lets everybody in who is well again."""
        self.stage.act("5. A backend fails: the breaker opens, and closes again")
        self.stage.say(
            "Inventory answers 500 to everything, and customers go on trying. For each of them"
            " orders tries three times to set goods aside, and three times to put them back."
        )
        once = self.shop.orders.with_options(retry=1, timeout=3.0)

        def order() -> Awaitable[Order]:
            return once.place_order(_two_books(ada.id))

        rows = []
        with self.inventory.spoilt(broken=(500, {"detail": "out of order"})):
            for _ in range(8):
                rows.append(await self._try(order))
                if rows[-1].requests == 0:
                    break
        self.stage.show(_ATTEMPT, rows)
        _expect(rows[-1].requests == 0, "the breaker opens")
        self.stage.say(
            "Ten failures in a row opened the breaker of orders: it refuses at once, says when to"
            " come again, and leaves inventory in peace. Inventory is mended meanwhile, and Ada's"
            " client waits as long as it was told to:"
        )
        patient = self.shop.orders.with_options(timeout=20.0)
        row = await self._try(lambda: patient.place_order(_two_books(ada.id)))
        self.stage.show(_ATTEMPT, [row])
        _expect(row.heard.startswith(_PLACED), "it recovers")

    async def poison(self) -> None:
        """What nobody can handle is put aside, with its story, until somebody mends the cause."""
        self.stage.act("6. A poison message, its dead letter, and the way back")
        grace = await self.somebody("Grace")
        with self.preferences.spoilt(broken=(200, {"contact": "by pigeon"})):
            self.stage.say(
                "A deploy of preferences answers what its contract does not allow, so Grace"
                " cannot be written to."
            )
            order = await self.shop.orders.place_order(_two_books(grace.id))
            while len(dead := await self._dead(order.id)) < 2:
                await asyncio.sleep(0.1)
        self.stage.show(
            ("dead letter of", "attempts", "why"),
            [(one.queue, one.failure.attempts, one.reason) for one in dead],
        )
        self.stage.say("The deploy is rolled back, and the dead letters are redriven:")
        ids = {one.message.message_id for one in dead}
        await self.broker.redrive(LETTERS, lambda one: one.message.message_id in ids)
        await self.shop.settled()
        written = await self._letters_about(order.id)
        _expect(len(written) == 2, "Grace is written to")
        self.stage.show(("letters to Grace",), [(one,) for one in written])

    async def _try(self, place: Callable[[], Awaitable[Order]]) -> _Attempt:
        """Place an order, however that ends, and see what inventory notices of it."""
        before, began = len(self.inventory.requests), perf_counter()
        try:
            order = await place()
            said = f"{_PLACED} {_short(order.id)}"
        except CallError as error:
            said = _in_short(error)
        seconds = perf_counter() - began
        requests = len(self.inventory.requests) - before
        return _Attempt(said, f"{seconds:.2f} s", requests)

    async def _dead(self, order_id: UUID) -> list[DeadLetter]:
        """Return the dead letters about an order, which stay where they are."""
        return await self.broker.redrive(
            LETTERS,
            lambda one: str(order_id).encode() in one.message.body,
            dry_run=True,
        )

    async def _letters_about(self, order_id: UUID) -> list[str]:
        return [
            one.notification.subject
            for one in await self.shop.letters()
            if one.notification.order_id == order_id
        ]


def _expect(condition: bool, what: str) -> None:
    if not condition:
        raise Surprise(f"the story says otherwise: {what}")


def _new(customer: UUID, sku: str, quantity: int) -> NewOrder:
    line = NewOrderLine(sku=sku, quantity=quantity)
    return NewOrder(customer_id=customer, lines=[line])


def _two_books(customer: UUID) -> NewOrder:
    return _new(customer, "BOOK-1", 2)


def _in_short(error: CallError) -> str:
    status = getattr(error, "status", None)
    name = type(error).__name__
    return name if status is None else f"{name} ({status})"


def _name(transport: Transport) -> str:
    kind = type(transport).__name__.removesuffix("Transport")
    return {"Memory": "in memory", "Rabbit": "RabbitMQ"}.get(kind, kind)


def _euros(money: Money) -> str:
    return f"{money.amount:f} {money.currency}"


def _short(id: UUID) -> str:
    return str(id)[:8]
