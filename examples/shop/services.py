"""How each service begins: its database, its clients of others, and where it is reached.

Clients are given policies where `system.yaml` differs from the contract of who is called.
Events are handled one at a time (`concurrency=1`): SQLite has one writer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import uuid4

from examples.shop import (
    inventory_tables,
    notifications,
    orders_tables,
    payments_tables,
    preferences,
    users_tables,
)
from examples.shop.inventory import Inventory
from examples.shop.orders import Orders
from examples.shop.orders_calls import OrdersCalls
from examples.shop.orders_events import OrdersEvents
from examples.shop.payments import Bank, Payments
from examples.shop.recommendations import Recommendations
from examples.shop.starting import Start
from examples.shop.users import Users
from examples.shop.users_grpc import UsersRpcs
from generated.inventory.events import consumer as inventory_events
from generated.inventory.http import server as inventory_http
from generated.inventory.http.client import AsyncInventoryClient
from generated.notifications.events import consumer as notifications_events
from generated.notifications.policies import PREFERENCES_HTTP, USERS_HTTP
from generated.orders.events import consumer as orders_events
from generated.orders.events.stream import consumer as orders_stream
from generated.orders.http import server as orders_http
from generated.orders.http.models import Money, Sku
from generated.orders.policies import PAYMENTS_GRPC
from generated.payments.grpc import server as payments_grpc
from generated.payments.grpc.client import AsyncPaymentsClient
from generated.preferences.http import server as preferences_http
from generated.preferences.http.client import AsyncPreferencesClient
from generated.recommendations.http import server as recommendations_http
from generated.users.grpc import server as users_grpc
from generated.users.http import server as users_http
from generated.users.http.client import AsyncUsersClient


async def start_users(start: Start) -> None:
    """Serve the accounts over HTTP and gRPC."""
    storage = await start.storage("users", users_tables.Base)
    app = users_http.create_app(Users(storage), idempotency=storage.keys)
    start.http("users", app)
    await start.grpc("users", partial(users_grpc.add_to_server, UsersRpcs(storage)))


async def start_preferences(start: Start) -> None:
    """Serve what users prefer."""
    storage = await start.storage("preferences", preferences.Base)
    service = preferences.Preferences(storage)
    start.http("preferences", preferences_http.create_app(service))


async def start_inventory(start: Start, stock: Mapping[Sku, int]) -> None:
    """Serve the warehouse, which hears of orders."""
    storage = await start.storage("inventory", inventory_tables.Base)
    service = Inventory(storage)
    await service.stock(stock)
    start.http("inventory", inventory_http.create_app(service))
    inventory_events.register(start.broker, service, inbox=storage.inbox, concurrency=1)


async def start_payments(start: Start, bank: Bank) -> None:
    """Serve payments."""
    service = Payments(await start.storage("payments", payments_tables.Base), bank)
    await start.grpc("payments", partial(payments_grpc.add_to_server, service))


async def start_orders(start: Start, prices: Mapping[Sku, Money]) -> None:
    """Serve orders, which hear of payments and follow themselves."""
    where = start.addresses
    payments = AsyncPaymentsClient(where["payments.grpc"], policies=PAYMENTS_GRPC)
    calls = OrdersCalls(
        users=await start.enter(AsyncUsersClient(where["users.http"])),
        inventory=await start.enter(AsyncInventoryClient(where["inventory.http"])),
        payments=await start.enter(payments),
        prices=prices,
    )
    storage = await start.storage("orders", orders_tables.Base)
    stream = storage.another_outbox("stream_outbox")
    await storage.create()  # the tables of this outbox, too
    start.outboxes.append((stream, start.stream))
    service = Orders(storage=storage, stream=stream, calls=calls)
    start.http("orders", orders_http.create_app(service, idempotency=storage.keys))
    heard = OrdersEvents(service)
    orders_events.register(start.broker, heard, inbox=storage.inbox, concurrency=1)
    orders_stream.register(start.stream, heard, start="earliest")


async def start_notifications(start: Start) -> notifications.Notifications:
    """Hear of orders, and write to customers."""
    users = AsyncUsersClient(start.addresses["users.http"], policies=USERS_HTTP)
    preferred = AsyncPreferencesClient(
        start.addresses["preferences.http"], policies=PREFERENCES_HTTP
    )
    service = notifications.Notifications(
        storage=await start.storage("notifications", notifications.Base),
        users=await start.enter(users),
        preferences=await start.enter(preferred),
    )
    notifications_events.register(
        start.broker, service, inbox=service.storage.inbox, concurrency=1
    )
    return service


async def start_recommendations(start: Start) -> None:
    """Serve recommendations, which read the stream of orders from its beginning."""
    preferred = AsyncPreferencesClient(start.addresses["preferences.http"])
    service = Recommendations(await start.enter(preferred))
    start.http("recommendations", recommendations_http.create_app(service))
    # In a group of its own a process gets all of the stream, and each time.
    group = f"recommendations.{uuid4()}"
    orders_stream.register(start.stream, service, group=group, start="earliest")
