"""The services as contract tests are told of them, in [tool.codegen.providers].

Each is the real one, on a database of its own. What it calls are the fakes that codegen
made: they answer whatever they are asked.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from examples.shop import (
    inventory_tables,
    orders_tables,
    payments_tables,
    users_tables,
)
from examples.shop import notifications as notifications_service
from examples.shop import preferences as preferences_service
from examples.shop.inventory import Inventory
from examples.shop.orders import Orders
from examples.shop.orders_calls import OrdersCalls
from examples.shop.orders_events import OrdersEvents
from examples.shop.orders_tables import OrderRow, order_of
from examples.shop.payments import Payments
from examples.shop.payments_words import new_payment
from examples.shop.recommendations import Recommendations
from examples.shop.tested import (
    ASKED_PAYMENTS,
    ASKED_PREFERENCES,
    CONTEXT,
    EURO,
    INVENTORY,
    KNOWN,
    PREFERENCES,
    USERS,
    Tested,
    an_order,
    payments_client,
    relayed,
)
from examples.shop.users import Users
from examples.shop.users_grpc import UsersRpcs
from generated._proto import payments_pb2 as pb
from generated.inventory.events import consumer as inventory_events
from generated.inventory.http import server as inventory_http
from generated.notifications.events import consumer as notifications_events
from generated.orders.events import consumer as orders_events
from generated.orders.events.models import (
    CancelReason,
    OrderCancelled,
    OrderCreated,
)
from generated.orders.events.stream import consumer as orders_stream
from generated.orders.http import server as orders_http
from generated.orders.http.models import NewOrder, NewOrderLine
from generated.payments.grpc.errors import PaymentDeclined
from generated.preferences.http import server as preferences_http
from generated.preferences.http.models import ContactChannel, Preferences
from generated.recommendations.http import server as recommendations_http
from generated.runtime.events import Transport
from generated.users.http import server as users_http


class UsersTested(Tested):
    def __init__(self) -> None:
        super().__init__("users", users_tables.Base)
        self.app = users_http.create_app(
            Users(self.storage), idempotency=self.storage.keys
        )
        self.rpcs = UsersRpcs(self.storage)


class PreferencesTested(Tested):
    def __init__(self) -> None:
        super().__init__("preferences", preferences_service.Base)
        service = preferences_service.Preferences(self.storage)
        self.app = preferences_http.create_app(service)


class InventoryTested(Tested):
    def __init__(self) -> None:
        super().__init__("inventory", inventory_tables.Base)
        self.service = Inventory(self.storage)
        self.app = inventory_http.create_app(self.service)

    async def seed(self) -> None:
        await self.service.stock({"BOOK-1": 100})

    def register(self, transport: Transport) -> None:
        inventory_events.register(transport, self.service, inbox=self.storage.inbox)

    async def publish(self, transport: Transport) -> None:
        """Hear of an order, of one that is too large, and that the first is cancelled."""
        placed = an_order(quantity=1)
        await self.service.follow_order(OrderCreated(order=placed), CONTEXT)
        await self.service.follow_order(OrderCreated(order=an_order(1000)), CONTEXT)
        cancelled = OrderCancelled(
            order=placed, cancelled_at=datetime.now(UTC), reason=CancelReason.CUSTOMER
        )
        await self.service.follow_order(cancelled, CONTEXT)
        await relayed(self.storage.outbox, transport)


class PaymentsTested(Tested):
    def __init__(self) -> None:
        super().__init__("payments", payments_tables.Base)
        self.service = Payments(self.storage)

    async def seed(self) -> None:
        payment = new_payment(_authorize("39.80"))
        payment.id = KNOWN
        payment.payment = payment.payment.model_copy(update={"id": KNOWN})
        async with self.storage.request() as session:
            session.add(payment)

    async def publish(self, transport: Transport) -> None:
        """Be asked for money, for too much of it, to take it, and to give it back."""
        authorized = await self.service.authorize(_authorize("39.80"), CONTEXT)
        with suppress(PaymentDeclined):
            await self.service.authorize(_authorize("4200.00"), CONTEXT)
        id = authorized.payment.id
        await self.service.capture(pb.CaptureRequest(payment_id=id), CONTEXT)
        await self.service.refund(pb.RefundRequest(payment_id=id), CONTEXT)
        await relayed(self.storage.outbox, transport)


def _authorize(amount: str) -> pb.AuthorizeRequest:
    total = pb.Money(amount=amount, currency="EUR")
    return pb.AuthorizeRequest(order_id=str(uuid4()), amount=total)


class OrdersTested(Tested):
    def __init__(self) -> None:
        super().__init__("orders", orders_tables.Base)
        self.stream = self.storage.another_outbox("stream_outbox")
        self.service = self._made()
        self.heard = OrdersEvents(self.service)
        self.app = orders_http.create_app(self._made(), idempotency=self.storage.keys)

    def _made(self) -> Orders:
        calls = OrdersCalls(
            users=USERS,
            inventory=INVENTORY,
            payments=payments_client(),
            prices=defaultdict(lambda: EURO),
        )
        return Orders(storage=self.storage, stream=self.stream, calls=calls)

    async def reset(self) -> None:
        await super().reset()
        ASKED_PAYMENTS.forget()

    def effects(self) -> Any:
        # Whether it was asked once or twice is all the same to the bank.
        return [*super().effects(), {call.operation for call in ASKED_PAYMENTS.calls}]

    async def seed(self) -> None:
        placed, cancelled = an_order(1, id=KNOWN), an_order(1)
        customer = await USERS.get_user(KNOWN)
        async with self.storage.request() as session:
            for order in (placed, cancelled):
                session.add(OrderRow.placed(order, "payment", customer))
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
        outbox = self.stream if streamed else self.storage.outbox
        await relayed(outbox, transport)


class NotificationsTested(Tested):
    def __init__(self) -> None:
        super().__init__("notifications", notifications_service.Base)
        self.service = notifications_service.Notifications(
            storage=self.storage, users=USERS, preferences=PREFERENCES
        )

    def register(self, transport: Transport) -> None:
        notifications_events.register(transport, self.service, inbox=self.storage.inbox)

    async def publish(self, transport: Transport) -> None:
        """Hear of an order whose customer can be written to, and of another one."""
        for channel in ContactChannel:
            preferred = Preferences(contact=[channel])
            ASKED_PREFERENCES.arrange("getPreferences", preferred)
            created = OrderCreated(order=an_order(1))
            await self.service.notify_customer(created, CONTEXT)
        await relayed(self.storage.outbox, transport)


users, preferences, inventory = UsersTested(), PreferencesTested(), InventoryTested()
payments, orders = PaymentsTested(), OrdersTested()
notifications = NotificationsTested()
recommendations = recommendations_http.create_app(Recommendations(PREFERENCES))
