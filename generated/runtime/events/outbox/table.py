"""A transport into a table, so that an event commits with the change that it tells of."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from typing import Any, NoReturn

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    insert,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from ...clock import SYSTEM_CLOCK, Clock
from ...policy import Policy, Timeout, once
from ..addressing import topic_for
from ..amqp import AmqpSend
from ..event import Event, Exchange, Topic
from ..health import DrainReport, Health
from ..message import Message, Receipt
from ..subscription import Subscription

Writer = AsyncConnection | AsyncSession

# 32 bits are used up by 2 billion events; SQLite numbers by itself only what it calls so.
_NUMBER = BigInteger().with_variant(Integer, "sqlite")


def outbox_tables(metadata: MetaData, name: str = "outbox") -> tuple[Table, Table]:
    """Return the tables of an outbox, as part of *metadata*, for who migrates schemas.

    The first holds what is to be sent, the second which relay sends it.
    """
    waiting = Table(
        name,
        metadata,
        Column("id", _NUMBER, primary_key=True, autoincrement=True),
        Column("key", String),
        Column("message_id", String, nullable=False),
        Column("route", Text, nullable=False),  # JSON: operation, address, key
        Column("headers", Text, nullable=False),  # JSON
        Column("body", LargeBinary, nullable=False),
        Column("created", Double, nullable=False),  # seconds, UTC
        Column("due", Double, nullable=False),  # seconds, UTC
        Column("attempts", Integer, nullable=False, default=0),
        Index(f"{name}_due", "due"),
        sqlite_autoincrement=True,  # an id that was deleted is never given again
    )
    lease = Table(
        f"{name}_relay",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("holder", String(64), nullable=False),
        Column("until", Double, nullable=False),  # seconds, UTC
    )
    return waiting, lease


class Outbox:
    """Events that wait in a database until a `Relay` sends them: SQLite or PostgreSQL.

    What is published `within` a transaction is sent if that commits, and is not if it
    does not. See "Transactional Outbox" in microservices.io's patterns.

        async with engine.begin() as connection:
            await connection.execute(insert(orders).values(...))
            await OrdersPublisher(outbox.within(connection)).order_created(event)
    """

    def __init__(
        self,
        engine: AsyncEngine,
        *,
        tables: tuple[Table, Table] | None = None,
        clock: Clock = SYSTEM_CLOCK,
        now: Callable[[], float] = time.time,
    ) -> None:
        """Keep events in *tables*, which `outbox_tables` has made.

        *now* returns seconds in UTC.
        """
        self.engine = engine
        self.waiting, self.lease = tables or outbox_tables(MetaData())
        self.clock, self.now = clock, now

    async def create(self) -> None:
        """Create the tables, unless they are there."""
        async with self.engine.begin() as connection:
            for table in (self.waiting, self.lease):
                await connection.run_sync(table.create, checkfirst=True)

    def within(self, writer: Writer) -> OutboxTransport:
        """Return a transport for publishers, which writes with *writer*'s transaction."""
        return OutboxTransport(self, writer)


class OutboxTransport:
    """Takes messages over into the transaction of a connection or session."""

    def __init__(self, outbox: Outbox, writer: Writer) -> None:
        self.clock = outbox.clock
        self._outbox, self._writer = outbox, writer

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Write *message* down; it is sent once the transaction has committed."""
        now = self._outbox.now()
        key = message.key
        row = insert(self._outbox.waiting).values(
            # What keeps order; it is sent as the route has it. No text of PostgreSQL has a NUL.
            key=None if key is None else key.replace("\0", "\ufffd"),
            message_id=message.message_id,
            route=_route(event, message),
            headers=json.dumps(dict(message.headers)),
            body=message.body,
            created=now,
            due=now,
            attempts=0,
        )
        await self._writer.execute(row)
        return Receipt(message_id=message.message_id)

    def bounded(self, policy: Policy) -> Policy:
        """Return *policy* without its limits: the transaction has bounds of its user's.

        A statement that is cut off leaves the transaction of no use, with all that was
        written in it, and one that has failed cannot be tried again within it.
        """
        return replace(
            once(policy),
            timeout=Timeout(total=None, attempt=None),
            breaker=None,
            budget=None,
            bulkhead=None,
            rate_limit=None,
        )

    def subscribe(self, subscription: Subscription) -> NoReturn:
        """Refuse it: nothing is delivered from here."""
        raise TypeError(
            "an outbox delivers nothing: subscribe to the broker's transport"
        )

    async def start(self) -> None:
        """Do nothing: the transaction is its user's."""

    async def drain(self, timeout: float = 30.0) -> DrainReport:
        """Do nothing: what was published waits for the commit."""
        return DrainReport()

    async def close(self) -> None:
        """Do nothing: the transaction is its user's."""

    async def health(self) -> Health:
        """Ready as long as the transaction is."""
        return Health(ready=True)


def _route(event: Event[Any], message: Message) -> str:
    return json.dumps(
        {
            "operation": event.name,
            "exchange": asdict(event.exchange),
            "mandatory": event.mandatory,
            "amqp": None if event.amqp is None else asdict(event.amqp),
            "topic": _told_topic(event, message.address),
            "address": message.address,
            "key": message.key,
            "name": message.name,
            "content_type": message.content_type,
            "correlation_id": message.correlation_id,
        }
    )


def sent_as(row: Any) -> tuple[Event[Any], Message]:
    """Return what a *row* of the table is to be sent as.

    Where it goes is what the contract said when it was written: a later version of the
    service may know no such operation. Words that this version does not know are passed
    over.

    Raises:
        ValueError, KeyError, TypeError: It is none that this version can read.
    """
    route = json.loads(row.route)
    event: Event[Any] = Event(
        name=route["operation"],
        address=route["address"],
        payloads=(),
        exchange=Exchange(**_known(Exchange, route["exchange"])),
        mandatory=route.get("mandatory", True),
        amqp=_amqp(route.get("amqp")),
        topic=_topic(route.get("topic")),
    )
    message = Message(
        body=bytes(row.body),
        content_type=route["content_type"],
        name=route["name"],
        message_id=row.message_id,
        correlation_id=route["correlation_id"],
        key=route.get("key", row.key),
        address=route["address"],
        headers=json.loads(row.headers),
    )
    return event, message


def _amqp(told: dict[str, Any] | None) -> AmqpSend | None:
    """Return what AMQP is told, whose tuples have become lists of JSON."""
    if told is None:
        return None
    told = _known(AmqpSend, told)
    for word in ("cc", "bcc"):
        told[word] = tuple(told.get(word, ()))
    for word in ("message_types", "content_encodings"):
        told[word] = tuple((name, value) for name, value in told.get(word, ()))
    return AmqpSend(**told)


def _told_topic(event: Event[Any], address: str) -> dict[str, Any] | None:
    """Return the topic of an *address*, whose parameters are filled in."""
    if event.topic is None:
        return None
    return {**asdict(event.topic), "name": topic_for(event, address)}


def _topic(told: dict[str, Any] | None) -> Topic | None:
    """Return how a topic is made, whose settings have become lists of JSON."""
    if told is None:
        return None
    told = _known(Topic, told)
    pairs = tuple((name, value) for name, value in told.get("configuration", ()))
    return Topic(**{**told, "configuration": pairs})


def _known(type: type[Any], told: dict[str, Any]) -> dict[str, Any]:
    """Return what *type* knows of what was *told*: a later runtime may tell more."""
    names = {one.name for one in fields(type)}
    return {name: value for name, value in told.items() if name in names}
