"""The whole shop in one process, on embedded defaults or on brokers that it is given.

async with Shop.running() as shop:
    await shop.orders.place_order(NewOrder(...))
    await shop.settled()
    print(await shop.letters())
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from sqlalchemy import func, select
from starlette.middleware import Middleware

from examples.shop import services
from examples.shop.notifications import LetterRow, Notifications
from examples.shop.payments import Bank, cautious
from examples.shop.starting import Start
from generated.inventory.http.client import AsyncInventoryClient
from generated.orders.http.client import AsyncOrdersClient
from generated.orders.http.models import Money
from generated.payments.grpc.client import AsyncPaymentsClient
from generated.preferences.http.client import AsyncPreferencesClient
from generated.recommendations.http.client import AsyncRecommendationsClient
from generated.runtime.events import MemoryTransport, Transport
from generated.users.grpc.client import AsyncUsersClient as AsyncAccountsClient
from generated.users.http.client import AsyncUsersClient

STOCK = {"BOOK-1": 12, "BOOK-2": 5, "LAMP-1": 3, "PIANO-1": 1}
PRICES = {
    sku: Money(amount=Decimal(price), currency="EUR")
    for sku, price in {
        "BOOK-1": "19.90",
        "BOOK-2": "24.50",
        "LAMP-1": "89.00",
        "PIANO-1": "4200.00",
    }.items()
}


@dataclass(frozen=True, kw_only=True)
class Shop:
    """The shop while it runs: clients of its services, and what else can be seen of it.

    Attributes:
        users, accounts: The people who use it, over HTTP and over gRPC.
        orders, inventory, payments, preferences, recommendations: Its services.
        broker: Carries events from service to service.
        stream: Carries those that are kept.
        addresses: Where services are: `users.http`, `users.grpc`, ...
    """

    users: AsyncUsersClient
    accounts: AsyncAccountsClient
    orders: AsyncOrdersClient
    inventory: AsyncInventoryClient
    payments: AsyncPaymentsClient
    preferences: AsyncPreferencesClient
    recommendations: AsyncRecommendationsClient
    broker: Transport
    stream: Transport
    addresses: Mapping[str, str]
    _start: Start
    _notifications: Notifications

    @classmethod
    @asynccontextmanager
    async def running(
        cls,
        *,
        broker: Transport | None = None,
        stream: Transport | None = None,
        folder: Path | None = None,
        bank: Bank = cautious,
        middleware: Mapping[str, Sequence[Middleware]] | None = None,
    ) -> AsyncIterator[Self]:
        """Run the shop until the block ends.

        Args:
            broker: A `RabbitTransport`, say; in memory unless given.
            stream: A `KafkaTransport`, say; in memory unless given.
            folder: Where databases lie; in one that goes away with the shop unless given.
            bank: Promises money.
            middleware: What stands around HTTP services, by their names.
        """
        async with AsyncExitStack() as stack:
            start = Start(
                stack=stack,
                folder=folder or Path(stack.enter_context(TemporaryDirectory())),
                broker=broker or MemoryTransport(),
                stream=stream or MemoryTransport(),
                middleware=middleware or {},
            )
            await services.start_users(start)
            await services.start_preferences(start)
            await services.start_inventory(start, STOCK)
            await services.start_payments(start, bank)
            await services.start_orders(start, PRICES)
            await services.start_recommendations(start)
            notifications = await services.start_notifications(start)
            await start.deliver()
            yield await cls._of(start, notifications)

    @classmethod
    async def _of(cls, start: Start, notifications: Notifications) -> Self:
        where, enter = start.addresses, start.enter
        return cls(
            users=await enter(AsyncUsersClient(where["users.http"])),
            accounts=await enter(AsyncAccountsClient(where["users.grpc"])),
            orders=await enter(AsyncOrdersClient(where["orders.http"])),
            inventory=await enter(AsyncInventoryClient(where["inventory.http"])),
            payments=await enter(AsyncPaymentsClient(where["payments.grpc"])),
            preferences=await enter(AsyncPreferencesClient(where["preferences.http"])),
            recommendations=await enter(
                AsyncRecommendationsClient(where["recommendations.http"])
            ),
            broker=start.broker,
            stream=start.stream,
            addresses=where,
            _start=start,
            _notifications=notifications,
        )

    async def letters(self) -> list[LetterRow]:
        """Return what was written to customers, the oldest first."""
        return await self._notifications.letters()

    async def settled(self, within: float = 10.0) -> None:
        """Wait until no event is on its way any more: outboxes are empty, and queues.

        Raises:
            TimeoutError: That takes more than so many seconds.
        """
        quiet = 0
        async with asyncio.timeout(within):
            while quiet < 2:  # what left the one may not have been in the other yet
                quiet = 0 if await self._busy() else quiet + 1
                await asyncio.sleep(0.02)

    async def _busy(self) -> bool:
        for transport in (self.broker, self.stream):
            health = await transport.health()
            if health.in_flight or any(health.lag.values()):
                return True
        for outbox, _ in self._start.outboxes:
            async with outbox.engine.connect() as connection:
                count = select(func.count()).select_from(outbox.waiting)
                if await connection.scalar(count):
                    return True
        return False
