"""The shop as a whole, on its embedded defaults: orders and all that follows from them."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

import pytest

from examples.shop.paging import cursor_after
from examples.shop.system import Shop
from generated._proto import users_pb2 as pb
from generated.inventory.http.errors import ReservationNotFound
from generated.orders.events.models import OrderCreated
from generated.orders.events.publisher import OrdersPublisher
from generated.orders.http.errors import InvalidRequest, OutOfStock, PaymentDeclined
from generated.orders.http.models import NewOrder, NewOrderLine, Order, OrderStatus
from generated.payments.events import events as payments_events
from generated.payments.events.models import PaymentRefunded
from generated.preferences.http.models import Preferences
from generated.runtime.events import MemoryTransport, bind
from generated.users.grpc.errors import EmailTaken
from generated.users.http.models import NewUser, User


def played(scene: Callable[[Scene], Awaitable[None]]) -> None:
    """Play *scene* in a shop of its own, with one customer."""

    async def play() -> None:
        async with Shop.running(broker=(broker := MemoryTransport())) as shop:
            ann = await shop.users.create_user(
                NewUser(name="Ann", email="ann@example.com")
            )
            await scene(Scene(shop=shop, broker=broker, ann=ann))

    asyncio.run(play())


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A shop that runs, and who is in it."""

    shop: Shop
    broker: MemoryTransport
    ann: User

    async def order(self, sku: str, quantity: int = 1, key: str | None = None) -> Order:
        """Place an order of Ann's."""
        line = NewOrderLine(sku=sku, quantity=quantity)
        new = NewOrder(customer_id=self.ann.id, lines=[line])
        return await self.shop.orders.place_order(new, idempotency_key=key)

    async def subjects(self) -> list[str]:
        """What Ann was written, once everything has come to rest."""
        await self.shop.settled()
        letters = await self.shop.letters()
        assert {letter.address for letter in letters} <= {"ann@example.com"}
        return [letter.notification.subject for letter in letters]

    async def reserved(self, order_id: UUID) -> int:
        """How many lines of an order are set aside."""
        try:
            return len((await self.shop.inventory.get_reservation(order_id)).lines)
        except ReservationNotFound:
            return 0


def test_an_order_from_end_to_end() -> None:
    async def scene(the: Scene) -> None:
        placed = await the.order("BOOK-1", 2)
        assert placed.status is OrderStatus.PLACED
        assert str(placed.total.amount) == "39.80"
        assert await the.subjects() == ["We have your order", "Your order is paid"]
        paid = await the.shop.orders.get_order(placed.id)
        assert paid == placed.model_copy(update={"status": OrderStatus.PAID})
        assert await the.reserved(placed.id) == 1
        assert (await the.shop.inventory.get_stock("BOOK-1")).reserved == 2

    played(scene)


def test_an_event_that_comes_twice_is_written_about_once() -> None:
    async def scene(the: Scene) -> None:
        placed = await the.order("BOOK-1")
        await the.subjects()
        told = OrderCreated(order=placed)
        for _ in range(2):
            await OrdersPublisher(the.broker).order_created(told, message_id="twice")
        assert (await the.subjects()).count("We have your order") == 2

    played(scene)


def test_a_key_that_comes_twice_places_one_order() -> None:
    async def scene(the: Scene) -> None:
        first = await the.order("BOOK-1", key="one")
        assert await the.order("BOOK-1", key="one") == first
        assert await the.subjects() == ["We have your order", "Your order is paid"]

    played(scene)


def test_a_declined_payment_puts_goods_back() -> None:
    async def scene(the: Scene) -> None:
        with pytest.raises(PaymentDeclined):
            await the.order("PIANO-1")
        assert (await the.shop.inventory.get_stock("PIANO-1")).reserved == 0
        assert await the.subjects() == []
        assert (await the.shop.orders.list_orders()).items == []

    played(scene)


def test_what_the_shop_does_not_have_cannot_be_ordered() -> None:
    async def scene(the: Scene) -> None:
        with pytest.raises(OutOfStock) as few:
            await the.order("LAMP-1", 5)
        assert few.value.body.detail == "2 of LAMP-1"
        with pytest.raises(OutOfStock):
            await the.order("UNICORN-1")
        stranger = NewOrder(
            customer_id=UUID(int=7), lines=[NewOrderLine(sku="BOOK-1", quantity=1)]
        )
        with pytest.raises(InvalidRequest):
            await the.shop.orders.place_order(stranger)

    played(scene)


def test_a_cancelled_order_gives_money_and_goods_back() -> None:
    async def scene(the: Scene) -> None:
        refunds: list[PaymentRefunded] = []

        async def heard(event: PaymentRefunded, context: object) -> None:
            refunds.append(event)

        bind(the.broker, payments_events.PAYMENT_REFUNDED, "test", heard)
        placed = await the.order("BOOK-2", 3)
        await the.subjects()
        cancelled = await the.shop.orders.cancel_order(placed.id)
        assert cancelled.status is OrderStatus.CANCELLED
        assert await the.shop.orders.cancel_order(placed.id) == cancelled
        assert (await the.subjects())[2:] == ["Your order is cancelled"]
        assert await the.reserved(placed.id) == 0
        assert [one.payment.refunded for one in refunds] == [placed.total]

    played(scene)


def test_who_wants_no_letters_gets_none() -> None:
    async def scene(the: Scene) -> None:
        await the.shop.preferences.replace_preferences(
            the.ann.id, Preferences(contact=[])
        )
        await the.order("BOOK-1")
        assert await the.subjects() == []

    played(scene)


def test_what_is_bought_together_is_recommended() -> None:
    async def scene(the: Scene) -> None:
        bob = await the.shop.users.create_user(
            NewUser(name="Bob", email="bob@example.com")
        )
        both = [NewOrderLine(sku=sku, quantity=1) for sku in ("BOOK-1", "LAMP-1")]
        await the.shop.orders.place_order(NewOrder(customer_id=bob.id, lines=both))
        await the.order("BOOK-1")
        await the.shop.settled()
        advice = await the.shop.recommendations.list_recommendations(the.ann.id)
        assert [(one.sku, one.because) for one in advice.items] == [
            ("LAMP-1", ["BOOK-1"])
        ]

    played(scene)


def test_accounts_are_the_same_over_grpc() -> None:
    async def scene(the: Scene) -> None:
        seen = await the.shop.accounts.get_user(user_id=str(the.ann.id))
        assert (seen.user.display_name, seen.user.email) == ("Ann", "ann@example.com")
        with pytest.raises(EmailTaken):
            await the.shop.accounts.create_user(
                pb.CreateUserRequest(display_name="Another", email="ann@example.com")
            )
        made = await the.shop.accounts.create_user(
            pb.CreateUserRequest(display_name="Cat", email="cat@example.com")
        )
        page = await the.shop.users.list_users()
        assert [str(one.id) for one in page.items] == [
            str(the.ann.id),
            made.user.id,
        ]

    played(scene)


def test_cursors_that_the_shop_never_gave() -> None:
    """They are refused, or lead past the end, and never fail."""

    async def scene(scene: Scene) -> None:
        nested = base64.urlsafe_b64encode(b"[" * 5000).decode()
        for forged in ("no cursor", "Ann", nested, cursor_after("a", "b")):
            with pytest.raises(InvalidRequest):
                await scene.shop.orders.list_orders(cursor=forged)
        await scene.order("BOOK-1")
        page = await scene.shop.orders.list_orders(cursor=cursor_after(str(10**30)))
        assert len(page.items) == 1

    played(scene)
