"""What contract tests of the shop stand on: databases of their own, and fakes of others."""

from __future__ import annotations

import atexit
import sqlite3
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase

from examples.shop.storage import Storage
from generated.inventory.http import server as inventory_http
from generated.inventory.http.client import AsyncInventoryClient
from generated.inventory.http.fake import FakeInventoryService
from generated.orders.http.models import Money, Order, OrderLine, OrderStatus
from generated.payments.grpc import server as payments_grpc
from generated.payments.grpc.client import AsyncPaymentsClient
from generated.payments.grpc.fake import FakePaymentsService
from generated.preferences.http import server as preferences_http
from generated.preferences.http.client import AsyncPreferencesClient
from generated.preferences.http.fake import FakePreferencesService
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

USERS = AsyncUsersClient(
    "http://users", transport=AsgiTransport(users_http.create_app(FakeUsersService()))
)
INVENTORY = AsyncInventoryClient(
    "http://inventory",
    transport=AsgiTransport(inventory_http.create_app(FakeInventoryService())),
)
# Those that tests arrange answers of, or ask what they were asked.
ASKED_PREFERENCES = FakePreferencesService()
PREFERENCES = AsyncPreferencesClient(
    "http://preferences",
    transport=AsgiTransport(preferences_http.create_app(ASKED_PREFERENCES)),
)
ASKED_PAYMENTS = FakePaymentsService()
_PAYMENTS = _ended_with_the_process.enter_context(
    running(payments_grpc.add_to_server, ASKED_PAYMENTS)
)
CONTEXT: Any = None
"""What handlers are given beside an event; those of the shop look at events alone."""
KNOWN = UUID("0b9d3f86-2f1c-4d8e-a6a1-5c7e9d2b4f10")
"""The id that pyproject.toml tells the tests: of an order, and of a payment."""
EURO = Money(amount=Decimal(1), currency="EUR")


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


def payments_client() -> AsyncPaymentsClient:
    """Return a client of the fake; tests of HTTP and of events have a loop each."""
    return AsyncPaymentsClient(_PAYMENTS)


async def relayed(outbox: Outbox, transport: Transport) -> None:
    """Send all that waits in *outbox*."""
    while await Relay(outbox, transport).once():
        pass


def an_order(quantity: int, id: UUID | None = None) -> Order:
    """Return an order of books."""
    line = OrderLine(sku="BOOK-1", quantity=quantity, price=EURO)
    return Order(
        id=id or uuid4(),
        customer_id=uuid4(),
        status=OrderStatus.PLACED,
        lines=[line],
        total=EURO,
        created_at=datetime.now(UTC),
    )
