"""The services as contract tests are told of them, in [tool.codegen.providers].

Each is the real one, on a database of its own. What it calls are the fakes that codegen
made: they answer whatever they are asked.
"""

from __future__ import annotations

import atexit
import sqlite3
from collections import defaultdict
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase

from examples.shop import (
    inventory,
    notifications,
    orders_tables,
    payments_tables,
    preferences,
    users_tables,
)
from examples.shop.orders import Orders
from examples.shop.orders_calls import OrdersCalls
from examples.shop.orders_events import OrdersEvents
from examples.shop.orders_tables import OrderRow, order_of
from examples.shop.payments import Payments
from examples.shop.payments_tables import new_payment
from examples.shop.recommendations import Recommendations
from examples.shop.storage import Storage
from examples.shop.users import Users
from examples.shop.users_grpc import UsersRpcs
from generated._proto import payments_pb2 as pb
from generated._shared.contact_channel import ContactChannel
from generated._shared.money import Money
from generated._shared.order import Order, OrderLine, OrderStatus
from generated._shared.sku import Sku
from generated.inventory.events import consumer as inventory_events
from generated.inventory.http import server as inventory_http
from generated.inventory.http.client import AsyncInventoryClient
from generated.inventory.http.fake import FakeInventoryService
from generated.notifications.events import consumer as notifications_events
from generated.orders.events import consumer as orders_events
from generated.orders.events.models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
    PaymentMethod,
)
from generated.orders.events.stream import consumer as orders_stream
from generated.orders.http import server as orders_http
from generated.orders.http.models import NewOrder, NewOrderLine
from generated.payments.grpc import server as payments_grpc
from generated.payments.grpc.client import AsyncPaymentsClient
from generated.payments.grpc.errors import PaymentDeclined
from generated.payments.grpc.fake import FakePaymentsService
from generated.preferences.http import server as preferences_http
from generated.preferences.http.client import AsyncPreferencesClient
from generated.preferences.http.fake import FakePreferencesService
from generated.preferences.http.models import Preferences
from generated.recommendations.http import server as recommendations_http
from generated.runtime.events import Transport
from generated.runtime.events.outbox import Outbox, Relay
from generated.runtime.grpc.testing import running
from generated.runtime.http.transports.asgi import AsgiTransport
from generated.users.http import server as users_http
from generated.users.http.client import AsyncUsersClient
from generated.users.http.fake import FakeUsersService

_ended_with_the_process = ExitStack()
atexit.register(_ended_with_the_process.close)
_FOLDER = Path(_ended_with_the_process.enter_context(TemporaryDirectory()))

_USERS = AsyncUsersClient(
    "http://users", transport=AsgiTransport(users_http.create_app(FakeUsersService()))
)
_INVENTORY = AsyncInventoryClient(
    "http://inventory",
    transport=AsgiTransport(inventory_http.create_app(FakeInventoryService())),
)
_FAKE_PREFERENCES = FakePreferencesService()
_PREFERENCES = AsyncPreferencesClient(
    "http://preferences",
    transport=AsgiTransport(preferences_http.create_app(_FAKE_PREFERENCES)),
)
_BANK = FakePaymentsService()
_PAYMENTS = AsyncPaymentsClient(
    _ended_with_the_process.enter_context(running(payments_grpc.add_to_server, _BANK))
)
_CONTEXT: Any = None  # which none of them looks at
_KNOWN = UUID("0b9d3f86-2f1c-4d8e-a6a1-5c7e9d2b4f10")
_EURO = Money(amount=Decimal(1), currency="EUR")


class Tested:
    """A service's database while the service is tested."""

    def __init__(self, service: str, base: type[DeclarativeBase]) -> None:
        self._file = _FOLDER / f"{service}.db"
        self._tables = list(base.metadata.tables)
        self.storage = Storage(self._file, base.metadata)

    async def reset(self) -> None:
        """Have empty tables."""
        await self.storage.create()
        await self.storage.clear()

    def effects(self) -> Any:
        """Return all rows, and the events that wait."""
        tables = [f"SELECT * FROM {table}" for table in self._tables]
        events = "SELECT route, body FROM outbox"
        with closing(sqlite3.connect(self._file)) as database:
            return [database.execute(q).fetchall() for q in (*tables, events)]

    def fail(self) -> None:
        """Let the next statement fail."""
        engine = self.storage.engine.sync_engine
        event.listen(engine, "before_cursor_execute", _failing, once=True)


def _failing(*_: object) -> None:
    raise RuntimeError("a statement that fails")


async def _relayed(outbox: Outbox, transport: Transport) -> None:
    while await Relay(outbox, transport).once():
        pass


def _order(quantity: int, id: UUID | None = None) -> Order:
    line = OrderLine(sku="BOOK-1", quantity=quantity, price=_EURO)
    return Order(
        id=id or uuid4(),
        customer_id=uuid4(),
        status=OrderStatus.PLACED,
        lines=[line],
        total=_EURO,
        created_at=datetime.now(UTC),
    )


class _Users(Tested):
    def __init__(self) -> None:
        super().__init__("users", users_tables.Base)
        self.app = users_http.create_app(
            Users(self.storage), idempotency=self.storage.keys
        )
        self.rpcs = UsersRpcs(self.storage)


class _Preferences(Tested):
    def __init__(self) -> None:
        super().__init__("preferences", preferences.Base)
        service = preferences.Preferences(self.storage)
        self.app = preferences_http.create_app(service)


class _Inventory(Tested):
    def __init__(self) -> None:
        super().__init__("inventory", inventory.Base)
        self.service = inventory.Inventory(self.storage)
        self.app = inventory_http.create_app(self.service)

    async def seed(self) -> None:
        await self.service.stock({"BOOK-1": 100})

    def register(self, transport: Transport) -> None:
        inventory_events.register(transport, self.service, inbox=self.storage.inbox)

    async def publish(self, transport: Transport) -> None:
        """Hear of an order, of one that is too large, and that the first is cancelled."""
        placed = _order(quantity=1)
        await self.service.follow_order(OrderCreated(order=placed), _CONTEXT)
        await self.service.follow_order(OrderCreated(order=_order(1000)), _CONTEXT)
        cancelled = OrderCancelled(
            order=placed, cancelled_at=datetime.now(UTC), reason=CancelReason.CUSTOMER
        )
        await self.service.follow_order(cancelled, _CONTEXT)
        await _relayed(self.storage.outbox, transport)


class _Payments(Tested):
    def __init__(self) -> None:
        super().__init__("payments", payments_tables.Base)
        self.service = Payments(self.storage)

    async def seed(self) -> None:
        payment = new_payment(_authorize("39.80"))
        payment.id = _KNOWN
        payment.payment = payment.payment.model_copy(update={"id": _KNOWN})
        async with self.storage.request() as session:
            session.add(payment)

    async def publish(self, transport: Transport) -> None:
        """Be asked for money, for too much of it, to take it, and to give it back."""
        authorized = await self.service.authorize(_authorize("39.80"), _CONTEXT)
        with suppress(PaymentDeclined):
            await self.service.authorize(_authorize("4200.00"), _CONTEXT)
        id = authorized.payment.id
        await self.service.capture(pb.CaptureRequest(payment_id=id), _CONTEXT)
        await self.service.refund(pb.RefundRequest(payment_id=id), _CONTEXT)
        await _relayed(self.storage.outbox, transport)


def _authorize(amount: str) -> pb.AuthorizeRequest:
    total = pb.Money(amount=amount, currency="EUR")
    return pb.AuthorizeRequest(order_id=str(uuid4()), amount=total)


class _Orders(Tested):
    def __init__(self) -> None:
        super().__init__("orders", orders_tables.Base)
        prices = defaultdict[Sku, Money](lambda: _EURO)
        calls = OrdersCalls(
            users=_USERS, inventory=_INVENTORY, payments=_PAYMENTS, prices=prices
        )
        stream = self.storage.another_outbox("stream_outbox")
        self.service = Orders(storage=self.storage, stream=stream, calls=calls)
        self.heard = OrdersEvents(self.service)
        self.app = orders_http.create_app(self.service, idempotency=self.storage.keys)

    async def reset(self) -> None:
        await super().reset()
        _BANK.forget()

    def effects(self) -> Any:
        # Whether it was asked once or twice is all the same to the bank.
        return [*super().effects(), {call.operation for call in _BANK.calls}]

    async def seed(self) -> None:
        placed, cancelled = _order(1, id=_KNOWN), _order(1)
        async with self.storage.request() as session:
            for order in (placed, cancelled):
                session.add(OrderRow.placed(order, "payment", PaymentMethod.CARD))
        await self.service.cancel_order(cancelled.id)

    def register(self, transport: Transport) -> None:
        orders_events.register(transport, self.heard, inbox=self.storage.inbox)

    def follow(self, transport: Transport) -> None:
        orders_stream.register(transport, self.heard)

    async def publish(self, transport: Transport, operation: str) -> None:
        """Have an order placed, paid and cancelled."""
        lines = [NewOrderLine(sku="BOOK-1", quantity=2)]
        new = NewOrder(customer_id=uuid4(), lines=lines)
        order = await self.service.place_order(new, idempotency_key=None)
        async with self.storage.request() as session:
            row = (await session.scalars(order_of(order.id))).one()
            await self.service.pay(session, row, datetime.now(UTC))
        await self.service.cancel_order(order.id)
        streamed = operation == "recordOrder"
        outbox = self.service.stream if streamed else self.storage.outbox
        await _relayed(outbox, transport)


class _Notifications(Tested):
    def __init__(self) -> None:
        super().__init__("notifications", notifications.Base)
        self.service = notifications.Notifications(
            storage=self.storage, users=_USERS, preferences=_PREFERENCES
        )

    def register(self, transport: Transport) -> None:
        notifications_events.register(transport, self.service, inbox=self.storage.inbox)

    async def publish(self, transport: Transport) -> None:
        """Hear of an order whose customer can be written to, and of another one."""
        for channel in ContactChannel:
            preferred = Preferences(contact=[channel])
            _FAKE_PREFERENCES.arrange("getPreferences", preferred)
            created = OrderCreated(order=_order(1))
            await self.service.notify_customer(created, _CONTEXT)
        await _relayed(self.storage.outbox, transport)


USERS, PREFERENCES, INVENTORY = _Users(), _Preferences(), _Inventory()
PAYMENTS, ORDERS, NOTIFICATIONS = _Payments(), _Orders(), _Notifications()
recommendations = recommendations_http.create_app(Recommendations(_PREFERENCES))
