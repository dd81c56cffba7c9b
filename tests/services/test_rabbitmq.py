"""RabbitMQ as it is: what is published arrives, and what fails is never lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from pamqp.commands import Basic

from codegen.runtime.errors import TransportError
from codegen.runtime.events import (
    DeadLetter,
    Drift,
    Exchange,
    Message,
    PublishTimeout,
    Queue,
    Topology,
    Unroutable,
)
from codegen.runtime.events.failure import due_header
from codegen.runtime.events.outcome import ACKNOWLEDGE, Settlement
from tests.services import given
from tests.services.places import RABBITMQ_URL
from tests.services.rabbit_lab import ANY, Lab, message, rabbit, until, until_async

pytestmark = pytest.mark.services


@pytest.fixture(scope="module")
def rabbit_url() -> str:
    """Where the broker is."""
    return given.setting(RABBITMQ_URL)


def again(after: float = 0.0) -> Settlement:
    """Deliver it once more."""
    return Settlement(action="retry", after=after, reason="not yet", error="Busy")


DEAD = Settlement(action="dead_letter", reason="never", error="Reject")


# --- publishing ---------------------------------------------------------------------------


@rabbit
async def test_the_wire_is_what_other_clients_read(lab: Lab) -> None:
    """Names, id, time and headers stand where AMQP has a place for them."""
    transport = lab.transport(now=lambda: 1_700_000_000.0)
    lab.subscribe(transport)
    await transport.start()
    await transport.drain()
    sent = message(b'{"a":1}', headers={"h": "v"}, key="k", correlation_id="c")
    receipt = await transport.publish(lab.event(), sent)
    assert (receipt.message_id, receipt.queues) == (sent.message_id, None)
    got = await lab.take()
    assert got.body == b'{"a":1}'
    assert (got.exchange, got.routing_key) == (lab.exchange.name, "thing.made")
    properties = got.header.properties
    assert properties.message_id == sent.message_id
    assert properties.correlation_id == "c"
    assert properties.content_type == "application/json"
    assert properties.message_type == "Thing"
    assert properties.delivery_mode == 2
    assert properties.timestamp == datetime.fromtimestamp(1_700_000_000, UTC)
    headers = dict(properties.headers or {})
    headers.pop("x-delivery-count", None)  # the queue's own
    assert headers == {"h": "v", "x-key": "k"}


@rabbit
async def test_what_no_queue_takes_is_an_error(lab: Lab) -> None:
    """Unless the operation does not mind."""
    transport = lab.transport()
    with pytest.raises(Unroutable, match=r"^made: no queue takes 'thing\.made'$"):
        await transport.publish(lab.event(), message())
    await transport.publish(lab.event(mandatory=False), message())


@rabbit
async def test_of_two_with_one_id_the_lost_one_is_told(lab: Lab) -> None:
    """aiormq tells by the id what comes back, so they do not travel together."""
    transport = lab.transport()
    lab.subscribe(transport)
    await transport.start()
    lost = lab.event("nobody.listens")
    for _ in range(20):
        one = message(message_id="same")
        results = await asyncio.gather(
            transport.publish(lost, replace(one, address="nobody.listens")),
            transport.publish(lab.event(), one),
            transport.publish(lost, replace(one, address="nobody.listens")),
            return_exceptions=True,
        )
        kinds = [type(result).__name__ for result in results]
        assert kinds == ["Unroutable", "Receipt", "Unroutable"]
    await until(lambda: len(lab.got) == 20)


@rabbit
async def test_a_refusal_of_the_broker_is_an_error(lab: Lab) -> None:
    """A full queue that rejects what is published nacks it."""
    full: Any = {"x-max-length": 1, "x-overflow": "reject-publish"}
    await lab.plain.queue_declare(lab.name, arguments=full)
    event = lab.event(lab.name, exchange=Exchange(type="default"))
    transport = lab.transport()
    with pytest.raises(TransportError, match="refused") as caught:
        for _ in range(5):
            await transport.publish(event, message(address=lab.name))
    assert caught.value.sent
    assert not caught.value.permanent


@rabbit
async def test_a_silent_broker_is_waited_for_until_the_timeout(lab: Lab) -> None:
    """Perhaps it has the message: it was sent."""
    line, url = await lab.line()
    transport = lab.transport(url=url, publish_timeout=0.3)
    event = lab.event(mandatory=False)
    await transport.publish(event, message())
    line.freeze()
    with pytest.raises(PublishTimeout):
        await transport.publish(event, message())
    line.thaw()
    await transport.publish(event, message())


@rabbit
async def test_a_silent_broker_is_not_ready(lab: Lab) -> None:
    """Nobody has noticed yet that the connection is lost; who asks does not wait for that."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    lab.subscribe(transport)
    await transport.start()
    assert (await transport.health()).ready
    line.freeze()
    async with asyncio.timeout(5):
        assert not (await transport.health()).ready
    line.thaw()
    assert (await transport.health()).ready


@rabbit
async def test_a_lost_connection_leaves_a_publication_undecided(lab: Lab) -> None:
    """It may have arrived; the next one finds a new connection."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    event = lab.event(mandatory=False)
    await transport.publish(event, message())
    line.freeze()
    under_way = [
        asyncio.ensure_future(transport.publish(event, message())) for _ in range(30)
    ]
    channel = transport._publishing._channel
    assert channel is not None
    await until(lambda: len(channel.confirmations) == 30)
    line.cut()
    results = await asyncio.gather(*under_way, return_exceptions=True)
    assert {type(result) for result in results} == {TransportError}
    assert all(result.sent for result in results)  # type: ignore[union-attr]
    await transport.publish(event, message())


@rabbit
async def test_what_never_left_says_so(lab: Lab) -> None:
    """Nobody listens there, or it cannot be written."""
    line, url = await lab.line()
    line.shut()
    with pytest.raises(TransportError) as caught:
        await lab.transport(url=url).publish(lab.event(), message())
    assert not caught.value.sent
    assert "guest" not in str(caught.value)
    transport = lab.transport()
    for wrong in (
        message(address="a" * 300),
        message(message_id="i" * 300),
        message(headers={"h": "v" * 200_000}),
    ):
        with pytest.raises(TransportError, match="cannot be written") as caught:
            await transport.publish(lab.event(mandatory=False), wrong)
        assert not caught.value.sent
        assert caught.value.ours
    await transport.publish(lab.event(mandatory=False), message())


@rabbit
async def test_who_cancels_a_publication_is_obeyed(lab: Lab) -> None:
    """A cancelled caller is cancelled, and the next one is not disturbed."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    event = lab.event(mandatory=False)
    await transport.publish(event, message())
    line.freeze()
    one = asyncio.ensure_future(transport.publish(event, message(message_id="x")))
    await until(lambda: transport._publishing._flying)
    one.cancel()
    with pytest.raises(asyncio.CancelledError):
        await one
    line.thaw()
    await transport.publish(event, message(message_id="x"))


@rabbit
async def test_many_at_once_are_all_confirmed(lab: Lab) -> None:
    """More than may be in flight: the others wait for their turn."""
    transport = lab.transport(in_flight=50)
    lab.subscribe(transport, in_flight=500)
    await transport.start()
    event = lab.event()
    ids = [f"{n}" for n in range(2000)]
    await asyncio.gather(
        *(transport.publish(event, message(message_id=one)) for one in ids)
    )
    await until(lambda: len(lab.got) >= 2000)
    assert sorted(m.message_id for m in lab.got) == sorted(ids)
    await lab.empty()


@rabbit
async def test_an_exchange_is_made_again_when_it_is_gone(lab: Lab) -> None:
    """Somebody deleted it: one publication fails, the next makes it again."""
    transport = lab.transport()
    event = lab.event(mandatory=False)
    await transport.publish(event, message())
    await lab.plain.exchange_delete(lab.exchange.name)
    with pytest.raises(TransportError, match="NOT_FOUND"):
        await transport.publish(event, message())
    await transport.publish(event, message())


# --- where it goes ------------------------------------------------------------------------


@rabbit
async def test_the_default_exchange_routes_by_the_name_of_the_queue(lab: Lab) -> None:
    """Nothing is bound."""
    event = lab.event(lab.name, exchange=Exchange(type="default"))
    transport = lab.transport()
    lab.subscribe(transport, event)
    await transport.start()
    await transport.publish(event, message(address=lab.name))
    await until(lambda: lab.got)
    assert lab.got[0].address == lab.name


@rabbit
async def test_without_an_exchange_paths_are_routing_keys(lab: Lab) -> None:
    """A dot within a word does not part it."""
    event = lab.event(f"{lab.name}/{{who}}/made", exchange=Exchange())
    transport = lab.transport()
    lab.subscribe(transport, event)
    await transport.start()
    await transport.publish(event, message(address=f"{lab.name}/a.b@c.d/made"))
    await until(lambda: lab.got)
    assert lab.got[0].address == f"{lab.name}.a/b@c/d.made"


@rabbit
async def test_two_subscriptions_share_one_queue(lab: Lab) -> None:
    """Each gets what it knows, over one consumer."""
    other = replace(ANY, name="Other")
    transport = lab.transport()
    seen: list[tuple[str, str]] = []

    def taking(name: str) -> Callable[[Message], Any]:
        async def deliver(got: Message) -> Settlement:
            seen.append((name, got.name))
            return ACKNOWLEDGE

        return deliver

    lab.subscribe(transport, deliver=taking("one"))
    event = lab.event("other.made", name="other", payloads=(other,))
    lab.subscribe(transport, event, deliver=taking("two"))
    await transport.start()
    for _ in range(3):
        await transport.publish(lab.event(), message())
        await transport.publish(event, message(name="Other", address="other.made"))
    await until(lambda: len(seen) == 6)
    assert sorted(seen) == [("one", "Thing")] * 3 + [("two", "Other")] * 3
    told = await lab.plain.queue_declare(lab.name, passive=True)
    assert told.consumer_count == 1


@rabbit
async def test_queues_that_do_not_last_are_classic(lab: Lab) -> None:
    """An exclusive queue goes with its connection, as the contract says."""
    transport = lab.transport()
    lab.subscribe(transport, lab.event(queue=Queue(name=lab.name, exclusive=True)))
    await transport.start()
    await transport.publish(lab.event(), message())
    await until(lambda: lab.got)
    assert (await transport.health()).lag == {lab.name: 0}


@pytest.mark.parametrize("kind", ["auto", "classic"])
def test_the_type_of_queues_can_be_chosen(rabbit_url: str, kind: str) -> None:
    """A queue of another type differs."""

    @rabbit
    async def run(lab: Lab) -> None:
        transport = lab.transport(queue_type=kind)
        lab.subscribe(transport, None, again(0.1), pauses=(0.1,))
        await transport.start()
        await transport.publish(lab.event(), message())
        await until(lambda: len(lab.got) == 2)
        other = "classic" if kind == "auto" else "quorum"
        clash = lab.transport(queue_type=other)
        lab.subscribe(clash)
        with pytest.raises(TransportError, match=f"{lab.name}. is there and differs"):
            await clash.start()

    run(rabbit_url)


# --- what other clients send ----------------------------------------------------------------


@rabbit
async def test_a_plain_client_is_understood(lab: Lab) -> None:
    """No id, no type, and headers that are anything."""
    transport = lab.transport()
    lab.subscribe(transport, None, again(0.1))
    await transport.start()
    headers = {
        "text": "t",
        "int": 7,
        "yes": True,
        "nothing": None,
        "bytes": bytearray(b"\xffraw"),
        "nested": {"list": [1, "a"]},
        "float": 0.1,
    }
    await lab.send(b"\x00\xff", headers=headers, priority=3, expiration="60000")
    await until(lambda: len(lab.got) == 2)
    first, second = lab.got
    assert first.body == b"\x00\xff"
    assert first.name == first.content_type == ""
    assert first.message_id
    assert first.message_id == second.message_id
    assert first.headers == {
        "text": "t",
        "int": "7",
        "yes": "true",
        "nothing": "",
        "bytes": r"\xffraw",
        "nested": '{"list": [1, "a"]}',
        "float": "0.10000000149011612",
    }
    assert second.headers == first.headers
    assert second.attempt == 2


# --- settling -------------------------------------------------------------------------------


@rabbit
async def test_a_message_is_acknowledged_after_its_handler(lab: Lab) -> None:
    """Until then another consumer would get it, should this one end."""
    transport = lab.transport()
    go = asyncio.Event()

    async def deliver(got: Message) -> Settlement:
        lab.got.append(got)
        await go.wait()
        return ACKNOWLEDGE

    lab.subscribe(transport, deliver=deliver)
    await transport.start()
    await transport.publish(lab.event(), message())
    await until(lambda: lab.got)
    assert (await transport.health()).in_flight == 1
    go.set()
    await until(lambda: transport._consuming[lab.name].in_flight == 0)
    await lab.empty()


@rabbit
async def test_a_retried_message_keeps_what_it_was(lab: Lab) -> None:
    """Attempts are counted; place, headers and id are those of the sender."""
    transport = lab.transport()
    lab.subscribe(transport, None, again(0.1), again(0.0), DEAD, pauses=(0.1,))
    await transport.start()
    sent = message(b"\x01\x02", headers={"h": "v"}, correlation_id="c", key="k")
    await transport.publish(lab.event(), sent)
    letters = await _letters(lab, 1)
    assert [got.attempt for got in lab.got] == [1, 2, 3]
    for got in lab.got:
        assert replace(got, attempt=1, failure=None) == sent
    [letter] = letters
    assert letter.queue == lab.name
    assert letter.message.body == b"\x01\x02"
    assert letter.message.attempt == letter.failure.attempts == 3
    assert (letter.reason, letter.failure.error) == ("never", "Reject")
    assert letter.failure.first < letter.failure.last
    origin = letter.failure.origin
    assert (origin.exchange, origin.address) == (lab.exchange.name, "thing.made")
    assert await _letters(lab, 1) == letters
    raw = await lab.take(f"{lab.name}.dead")
    assert "x-death" not in (raw.header.properties.headers or {})
    await lab.empty()


@rabbit
async def test_a_short_pause_does_not_wait_for_a_long_one(lab: Lab) -> None:
    """Each length has its place."""
    transport = lab.transport()
    lab.subscribe(transport, None, again(2.0), again(0.1))
    await transport.start()
    await transport.publish(lab.event(), message(message_id="long"))
    await until(lambda: len(lab.got) == 1)
    await transport.publish(lab.event(), message(message_id="short"))
    await until(lambda: len(lab.got) == 4)
    assert [got.message_id for got in lab.got] == ["long", "short", "short", "long"]


@rabbit
async def test_what_comes_too_early_waits_on(lab: Lab) -> None:
    """And that is no attempt."""
    moment = 1_700_000_000.0
    transport = lab.transport(now=lambda: moment)
    lab.subscribe(transport, None, again(90_000.0))
    await transport.start()
    await transport.publish(lab.event(), message())
    waiting = await lab.take(f"{lab.name}.retry.86400000ms")
    await lab.send(
        waiting.body,
        headers=dict(waiting.header.properties.headers or {})
        | {**due_header(moment + 7000.0)},
        message_id="early",
    )
    early = await lab.take(f"{lab.name}.retry.7200000ms")
    moment += 7000.0
    await lab.send(
        early.body,
        headers=early.header.properties.headers,
        message_id=early.header.properties.message_id,
    )
    await until(lambda: len(lab.got) == 2)
    assert lab.got[1].message_id == "early"
    assert lab.got[1].attempt == 2


@rabbit
async def test_who_may_declare_nothing_uses_what_is_there(lab: Lab) -> None:
    """What is missing is named, and not made."""
    transport = lab.transport(declare=False)
    lab.subscribe(transport, None, again(0.1), DEAD, pauses=(0.1,))
    with pytest.raises(TransportError, match=f"exchange '{lab.exchange.name}'"):
        await transport.start()
    makes = lab.transport()
    lab.subscribe(makes, pauses=(0.1,))
    await makes.start()
    await makes.close()
    await transport.start()
    await transport.publish(lab.event(), message(message_id="m"))
    [letter] = await _letters(lab, 1)
    assert (letter.message.message_id, letter.failure.attempts) == ("m", 2)
    await transport.drain()
    await lab.plain.queue_delete(f"{lab.name}.dead")
    with pytest.raises(TransportError, match=f"queue '{lab.name}.dead'"):
        await transport.start()


@rabbit
async def test_a_place_that_was_deleted_is_made_again(lab: Lab) -> None:
    """Nothing is acknowledged before its copy has a place."""
    transport = lab.transport()
    lab.subscribe(transport, None, again(0.1), DEAD, pauses=(0.1,))
    await transport.start()
    await lab.plain.queue_delete(f"{lab.name}.retry.100ms")
    await lab.plain.queue_delete(f"{lab.name}.dead")
    await transport.publish(lab.event(), message(message_id="m"))
    [letter] = await _letters(lab, 1)
    assert letter.message.message_id == "m"
    assert letter.failure.attempts == 2


@rabbit
async def test_a_dead_letter_does_nothing_but_lie_there(lab: Lab) -> None:
    """It does not expire, is not copied elsewhere, and no user is compared."""
    transport = lab.transport()
    lab.subscribe(transport, None, DEAD)
    await transport.start()
    await lab.send(
        expiration="60000",
        user_id="guest",
        headers={"CC": [f"{lab.name}.cc"], "h": 1.5, "big": 2**40},
        app_id="app",
        reply_to="back",
    )
    raw = await lab.take(f"{lab.name}.dead")
    properties = raw.header.properties
    assert properties.expiration is None
    assert not properties.user_id
    assert (properties.app_id, properties.reply_to) == ("app", "back")
    headers = properties.headers or {}
    assert "CC" not in headers
    assert (headers["h"], headers["big"]) == (1.5, 2**40)


class _Bytes(str):
    """A text that is written as bytes which are no UTF-8."""

    def encode(self, *_: Any, **__: Any) -> bytes:
        return bytes(str(self), "latin-1")


@rabbit
async def test_properties_that_are_no_utf_8(lab: Lab) -> None:
    """They end no connection, and what is beside them is delivered once."""
    transport = lab.transport()
    lab.subscribe(transport, None, DEAD, DEAD)
    await transport.start()
    await lab.send(b"odd", message_type=_Bytes("caf\xe9"), app_id=_Bytes("\xff"))
    odd = {_Bytes("n\xe9e"): "1", "b": bytearray(b"\xff")}
    await lab.send(b"odd too", headers=odd, message_type="t")
    await lab.send(b"good", message_type="t")
    await until(lambda: len(lab.got) == 3, "all three")
    by_body = {got.body: got for got in lab.got}
    assert by_body[b"odd"].name == "caf\\xe9"
    assert by_body[b"odd too"].headers == {"n\\xe9e": "1", "b": "\\xff"}
    letters = await _letters(lab, 2)
    assert sorted(one.message.body for one in letters) == [b"odd", b"odd too"]
    assert {one.failure.attempts for one in letters} == {1}
    assert await lab.count() == 0


@rabbit
async def test_headers_that_leave_no_room_for_a_story(lab: Lab) -> None:
    """A copy that does not fit would never be settled: it loses what it must."""
    transport = lab.transport()
    lab.subscribe(transport, None, again(), DEAD)
    await transport.start()
    room = lab.plain.connection.connection_tune.frame_max
    await lab.send(b"full", headers={"h": "1", "large": "x" * (room - 200)})
    [letter] = await _letters(lab, 1)
    assert letter.message.body == b"full"
    assert letter.message.headers == {"h": "1"}
    assert letter.failure.attempts == 2
    assert await lab.count() == 0


@rabbit
async def test_another_virtual_host_is_told(lab: Lab) -> None:
    """What a contract has elsewhere is neither made nor looked for here."""
    shop = Exchange(name=lab.exchange.name, vhost="shop")
    event = lab.event(exchange=shop)
    transport = lab.transport()
    with pytest.raises(ValueError) as caught:
        lab.subscribe(transport, event)
    told = (
        f"made: the contract has exchange '{shop.name}' in the virtual host 'shop', and"
        " the URL leads to '/'"
    )
    assert str(caught.value) == told
    with pytest.raises(ValueError) as caught:
        await transport.publish(event, message())
    assert str(caught.value) == told
    needed = Topology(sends=(event,))
    with pytest.raises(Drift) as drift:
        await transport.declare(needed, "g")
    assert str(drift.value) == (
        "the broker is not as the contract says:\n"
        f"  exchange '{shop.name}' differs: wanted vhost=shop, found vhost=/"
    )


@rabbit
async def test_holding_back_costs_no_attempt(lab: Lab) -> None:
    """Everything waits, and the same message is tried again."""
    transport = lab.transport()
    hold = Settlement(action="hold", after=0.3, reason="open")
    lab.subscribe(transport, None, hold)
    await transport.start()
    await transport.publish(lab.event(), message(message_id="m"))
    await until(lambda: lab.got)
    health = await transport.health()
    assert health.paused == (lab.name,)
    assert health.in_flight == 1
    await until(lambda: len(lab.got) == 2)
    assert [got.attempt for got in lab.got] == [1, 1]
    await until_async(_healthy(transport), "it is healthy")
    await lab.empty()


@rabbit
async def test_what_ends_its_consumers_is_dead_lettered(lab: Lab) -> None:
    """Nobody lives to say that it failed; the queue counts."""
    setting_up = lab.transport()
    lab.subscribe(setting_up)
    await setting_up.start()
    await setting_up.close()
    await lab.send(b"killer")
    for _ in range(3):
        channel = await lab.plain.connection.channel()
        while isinstance((await channel.basic_get(lab.name)).delivery, Basic.GetEmpty):
            await asyncio.sleep(0.01)
        await channel.close()  # unsettled
    transport = lab.transport(deliveries=3)
    lab.subscribe(transport)
    await transport.start()
    [letter] = await _letters(lab, 1)
    assert letter.message.body == b"killer"
    assert "delivered 3 times" in letter.reason
    assert lab.got == []


@rabbit
async def test_who_stands_beside_a_killer_lives(lab: Lab) -> None:
    """What was delivered often is held alone: only the killer is counted on."""
    line, url = await lab.line()
    transport = lab.transport(url=url, deliveries=6)
    handled: set[str] = set()

    async def deliver(got: Message) -> Settlement:
        if got.message_id == "killer":
            line.cut()
            await asyncio.Event().wait()  # it never settles anything
        handled.add(got.message_id)
        return ACKNOWLEDGE

    lab.subscribe(transport, deliver=deliver, concurrency=32)
    await transport.start()
    await transport.drain()
    for n in range(20):
        await lab.send(message_id="killer" if n == 0 else str(n))
    await transport.start()
    [letter] = await _letters(lab, 1)
    assert letter.message.message_id == "killer"
    await until(lambda: handled == {str(n) for n in range(1, 20)})
    assert len(await transport.dead_letters(lab.name)) == 1
    await transport.drain(0.0)  # the handlers that hang


@rabbit
async def test_messages_of_one_key_keep_their_order(lab: Lab) -> None:
    """Failures included, with many at once."""
    transport = lab.transport()
    failing = {f"{key}{n}": 2 for key in "abc" for n in (0, 3)}

    async def deliver(got: Message) -> Settlement:
        if failing.get(got.message_id, 0) >= got.attempt:
            return again(0.02)
        lab.got.append(got)
        return ACKNOWLEDGE

    lab.subscribe(transport, lab.event(key="id"), deliver=deliver, concurrency=8)
    await transport.start()
    for n in range(10):
        for key in "abc":
            sent = message(message_id=f"{key}{n}", key=key)
            await transport.publish(lab.event(), sent)
    await until(lambda: len(lab.got) == 30)
    for key in "abc":
        ids = [got.message_id for got in lab.got if got.key == key]
        assert ids == [f"{key}{n}" for n in range(10)]
    assert {m.attempt for m in lab.got if m.message_id in failing} == {3}
    await lab.empty()


@rabbit
async def test_no_more_than_wanted_is_held(lab: Lab) -> None:
    """Prefetch and concurrency are what the subscription says."""
    transport = lab.transport()
    go = asyncio.Event()
    busy = 0

    async def deliver(got: Message) -> Settlement:
        nonlocal busy
        busy += 1
        await go.wait()
        return ACKNOWLEDGE

    lab.subscribe(transport, deliver=deliver, in_flight=7, concurrency=3)
    await transport.start()
    for _ in range(20):
        await transport.publish(lab.event(), message())
    await until(lambda: transport._consuming[lab.name].in_flight == 7)
    health = await transport.health()
    assert (health.ready, health.in_flight) == (True, 7)
    assert health.lag == {lab.name: 13}
    assert busy == 3
    go.set()
    await until(lambda: busy == 20)
    await lab.empty()


# --- drift ----------------------------------------------------------------------------------


@rabbit
async def test_an_exchange_that_differs_is_named(lab: Lab) -> None:
    """The broker says what differs; others keep working."""
    await lab.plain.exchange_declare(lab.exchange.name, exchange_type="fanout")
    transport = lab.transport()
    lab.subscribe(transport)
    wanted = f"exchange '{lab.exchange.name}' is there and differs.*fanout"
    with pytest.raises(TransportError, match=wanted) as caught:
        await transport.start()
    assert caught.value.permanent
    with pytest.raises(TransportError, match=wanted):
        await transport.publish(lab.event(), message())


@rabbit
async def test_a_place_to_wait_that_differs_is_named(lab: Lab) -> None:
    """It is known at the start for pauses that are known."""
    await lab.plain.queue_declare(f"{lab.name}.retry.1000ms", durable=True)
    transport = lab.transport()
    lab.subscribe(transport, pauses=(0.7,))
    with pytest.raises(TransportError, match=r"retry\.1000ms' is there and differs"):
        await transport.start()
    await lab.plain.queue_delete(f"{lab.name}.retry.1000ms")
    await transport.start()
    await transport.publish(lab.event(), message())
    await until(lambda: lab.got)


# --- ends and beginnings ----------------------------------------------------------------------


@rabbit
async def test_drain_finishes_what_was_begun(lab: Lab) -> None:
    """What was not goes back, and a second start goes on with it."""
    transport = lab.transport()
    go = asyncio.Event()

    async def deliver(got: Message) -> Settlement:
        lab.got.append(got)
        await go.wait()
        return ACKNOWLEDGE

    lab.subscribe(transport, deliver=deliver, concurrency=2)
    await transport.start()
    for n in range(6):
        await transport.publish(lab.event(), message(message_id=str(n)))
    await until(lambda: len(lab.got) == 2)
    draining = asyncio.ensure_future(transport.drain(10.0))
    await until(lambda: not transport._consuming[lab.name].ready)
    go.set()
    report = await draining
    assert (report.settled, report.abandoned) == (2, 0)
    assert not (await transport.health()).ready

    async def back() -> bool:
        return await lab.count() == 4

    await until_async(back, "the return of those that were not begun")
    await transport.start()
    await until(lambda: len(lab.got) == 6)
    assert sorted(got.message_id for got in lab.got) == [str(n) for n in range(6)]
    await lab.empty()


@rabbit
async def test_drain_gives_back_what_takes_too_long(lab: Lab) -> None:
    """It is delivered again."""
    transport = lab.transport()

    async def deliver(got: Message) -> Settlement:
        lab.got.append(got)
        await asyncio.Event().wait()
        raise AssertionError

    lab.subscribe(transport, deliver=deliver)
    await transport.start()
    await transport.publish(lab.event(), message())
    await until(lambda: lab.got)
    report = await transport.drain(0.1)
    assert (report.settled, report.abandoned) == (0, 1)
    assert (await lab.take()).redelivered


@rabbit
async def test_subscribing_late_is_an_error(lab: Lab) -> None:
    """Nobody would deliver."""
    transport = lab.transport()
    await transport.start()
    with pytest.raises(RuntimeError, match="before"):
        lab.subscribe(transport)


@rabbit
async def test_a_queue_that_was_deleted_is_made_again(lab: Lab) -> None:
    """With its bindings."""
    transport = lab.transport()
    lab.subscribe(transport)
    await transport.start()
    await lab.plain.queue_delete(lab.name)
    await _published(lab, transport)
    await until(lambda: lab.got)


@rabbit
async def test_a_late_acknowledgement_is_dropped(lab: Lab) -> None:
    """The message comes again over the new connection, and is settled there."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    go = asyncio.Event()

    async def deliver(got: Message) -> Settlement:
        lab.got.append(got)
        if len(lab.got) == 1:
            await go.wait()
        return ACKNOWLEDGE

    lab.subscribe(transport, deliver=deliver)
    await transport.start()
    await lab.send(message_id="m")
    await until(lambda: lab.got)
    line.cut()
    await until(lambda: len(lab.got) == 2)
    go.set()
    await until(lambda: transport._consuming[lab.name].in_flight == 0)
    assert [got.message_id for got in lab.got] == ["m", "m"]
    await lab.send(message_id="n")
    await until(lambda: len(lab.got) == 3)
    await lab.empty()


@rabbit
async def test_a_consumer_outlives_its_broker(lab: Lab) -> None:
    """It asks again, and again, and goes on where it was."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    lab.subscribe(transport)
    await transport.start()
    await lab.send(message_id="1")
    await until(lambda: lab.got)
    line.shut()
    await until(lambda: not transport._consuming[lab.name].ready)
    assert not (await transport.health()).ready
    await lab.send(message_id="2")
    await line.open()
    await until(lambda: len(lab.got) == 2)
    assert (await transport.health()).ready
    assert line.made < 20


@rabbit
async def test_a_loss_between_copy_and_acknowledgement_doubles(lab: Lab) -> None:
    """And never loses: the line is cut again and again while all messages fail once."""
    line, url = await lab.line()
    transport = lab.transport(url=url)
    done: dict[str, int] = {}

    async def deliver(got: Message) -> Settlement:
        if got.attempt == 1:
            return again(0.1)
        done[got.message_id] = done.get(got.message_id, 0) + 1
        return ACKNOWLEDGE

    lab.subscribe(transport, deliver=deliver, pauses=(0.1,))
    await transport.start()
    for n in range(300):
        await lab.send(message_id=str(n))
        if n % 60 == 30:
            line.cut()
    await until(lambda: len(done) == 300)
    await until_async(_healthy(transport), "it is healthy")
    await until(lambda: transport._consuming[lab.name].in_flight == 0)


async def _published(lab: Lab, transport: Any) -> None:
    async def sent() -> bool:
        try:
            await transport.publish(lab.event(), message())
        except Unroutable:
            return False
        return True

    await until_async(sent, "the queue is there again")


async def _letters(lab: Lab, many: int) -> list[DeadLetter]:
    found: list[DeadLetter] = []
    reader = lab.transports[-1]

    async def there() -> bool:
        with suppress(TransportError):  # it is made when it is needed
            found[:] = await reader.dead_letters(lab.name)
        return len(found) >= many

    await until_async(there, f"{many} dead letters")
    return found


def _healthy(transport: Any) -> Callable[[], Any]:
    async def healthy() -> bool:
        health = await transport.health()
        return bool(health.ready and not health.paused)

    return healthy
