"""What a contract says about one send or receive operation, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel

from ..content import Content
from ..errors import ContractViolation
from ..policy import Policy
from ..templates import SLOT
from .amqp import AmqpSend
from .cloudevents import CloudEvents
from .marks import Mark, bears
from .message import Message
from .schema_ids import SchemaId

M_co = TypeVar("M_co", covariant=True)

ExchangeType = Literal["topic", "direct", "fanout", "headers", "default"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload(Generic[M_co]):
    """One type of message.

    Attributes:
        name: Name of the message in the contract; it travels with the message.
        content: How the body is written.
        headers: Type of the application's headers, None if the contract has none.
        marks: What it is known by where its name did not travel with it.
        cloudevents: How it is sent as a CloudEvent, None if it is none, or if the payload
            itself is the whole of it.
        schema_id: What goes before the body, None if nothing does.
        correlation_header: Header that carries its correlation id, if the contract names
            one.
    """

    name: str
    content: Content[M_co]
    headers: type[BaseModel] | None = None
    marks: tuple[Mark, ...] = ()
    cloudevents: CloudEvents | None = None
    schema_id: SchemaId | None = None
    correlation_header: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Where messages are sent and spread from (AsyncAPI AMQP binding 0.3.0).

    Attributes:
        name: Empty for the default exchange, which routes by the queue's name.
        type: How routing keys choose queues.
        durable: Whether it survives a restart of the broker.
        auto_delete: Whether it goes when its last queue does.
        vhost: The virtual host it lives in.
    """

    name: str = ""
    type: ExchangeType = "topic"
    durable: bool = True
    auto_delete: bool = False
    vhost: str = "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Where messages wait for a consumer.

    Attributes:
        name: Consumers of one name share the messages; each name gets all of them.
        bind: Routing keys that it takes, with `*` for one word and `#` for any
            number; empty for the address of the event.
        durable: Whether it survives a restart of the broker.
        exclusive: Whether it belongs to one connection, and goes with it.
        auto_delete: Whether it goes when its last consumer does.
        vhost: The virtual host it lives in.
    """

    name: str
    bind: tuple[str, ...] = ()
    durable: bool = True
    exclusive: bool = False
    auto_delete: bool = False
    vhost: str = "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A Kafka topic (AsyncAPI Kafka binding 0.5.0).

    Attributes:
        name: With the wire names of address parameters in braces.
        partitions: How many, None for the broker's default.
        replicas: How many copies of each, None for the broker's default.
        configuration: Pairs, a setting of topics and its value; the broker's for others.
    """

    name: str
    partitions: int | None = None
    replicas: int | None = None
    configuration: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetterChannel:
    """Where a contract wants what nobody could handle; it is sent there as any message.

    See "Dead Letter Channel" in Enterprise Integration Patterns.

    Attributes:
        address: Routing key or topic; of a queue, its name.
        exchange: Where it is sent; the default exchange if the channel is a queue.
        queue: The queue that the channel is, None if it is none.
        topic: What Kafka calls it and how its topic is made, None for its address and a
            topic as that of the messages.
    """

    address: str
    exchange: Exchange = Exchange()
    queue: Queue | None = None
    topic: Topic | None = None

    @property
    def separator(self) -> str:
        """What parts the words of the address, as of an `Event`."""
        return separator_of(self.exchange, self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Generic[M_co]):
    """One operation; publisher, consumer, topology and tests all read this constant.

    Attributes:
        name: Name of the operation in the contract.
        address: Channel address: a routing key or topic, with wire names of
            parameters in braces.
        payloads: The message types that may travel.
        others: Names of messages that share the address and are none of this
            operation's business: they are passed over.
        exchange: Where it is sent; the default exchange if the address is a queue.
        queue: Where it is received; None lets the consumer's group name it.
        topic: What Kafka calls its address, and how that topic is made; None for the
            address itself and the broker's defaults. Of parameters its name has those of
            the address, or some of them.
        group: Consumer group that the contract names, None for the service's own.
        servers: Names of the servers where its address is, empty for all.
        client: Kafka client id that the contract names, None if none: for who makes the
            transport, since one of them serves many operations.
        dead_letter: Channel that the contract names for what nobody could handle, None
            for the transport's own place.
        key: Field of the payload, dotted, whose value keeps its messages in order.
        correlation: Field of the payload, dotted, that is the correlation id.
        amqp: How its messages travel over AMQP, None for the transport's own way.
        located: Parameters of the address that messages say themselves: the name of each,
            the field of the payload, dotted, and what it is where that is absent; who
            receives looks there for what the address does not tell.
        allowed: Parameters of the address that are one of a list, when they are sent: the
            name of each, and the list.
        mandatory: Whether it is an error that no queue takes what is sent, where the
            broker can tell.
        policy: Resilience. For receiving, `retry` bounds redelivery, which needs
            no `idempotent`: delivery is at least once in any case.
        passed: Marks of the `others`.
        passing: Those of the `others` that nothing tells apart, where each operation has a
            queue of its own: what fits none of its own and one of these is another's.
        unknown: What becomes of a message that is none of those of the contract: a dead
            letter, or nothing.
    """

    name: str
    address: str
    payloads: tuple[Payload[M_co], ...]
    others: tuple[str, ...] = ()
    exchange: Exchange = Exchange()
    queue: Queue | None = None
    topic: Topic | None = None
    group: str | None = None
    servers: tuple[str, ...] = ()
    client: str | None = None
    dead_letter: DeadLetterChannel | None = None
    key: str | None = None
    correlation: str | None = None
    amqp: AmqpSend | None = None
    located: tuple[tuple[str, str, str], ...] = ()
    allowed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    mandatory: bool = True
    policy: Policy = Policy()
    passed: tuple[Mark, ...] = ()
    passing: tuple[Payload[Any], ...] = ()
    unknown: Literal["dead_letter", "ignore"] = "dead_letter"

    def takes(self, message: Message) -> bool:
        """Whether *message* is one of this operation's, by its name or by a mark."""
        if any(payload.name == message.name for payload in self.payloads):
            return True
        marks = tuple(mark for payload in self.payloads for mark in payload.marks)
        return bool(marks) and bears(marks, message)

    @property
    def correlation_headers(self) -> tuple[str, ...]:
        """Headers that carry the correlation id of one of the messages."""
        named = (payload.correlation_header for payload in self.payloads)
        return tuple(dict.fromkeys(filter(None, named)))

    @property
    def separator(self) -> str:
        """What parts the words of the address: `.` on an exchange, else as written."""
        return separator_of(self.exchange, self.address)

    @property
    def pattern(self) -> str:
        """The address with `*` for each word that has a parameter, to bind with."""
        words = SLOT.sub("*", self.address).split(self.separator)
        return self.separator.join("*" if "*" in word else word for word in words)

    def payload_of(
        self,
        value: Any,
        name: str | None = None,
        headers: type[BaseModel] | None = None,
    ) -> Payload[Any]:
        """Return the payload called *name*, else the one whose type *value* has.

        Of several it is the one that has these *headers*, else the first.

        Raises:
            ValueError: No payload has this *name*.
            ContractViolation: No payload takes *value*.
        """
        if name is not None:
            for payload in self.payloads:
                if payload.name == name:
                    return payload
            raise ValueError(f"{self.name}: no message is called {name!r}")
        if len(self.payloads) == 1:
            return self.payloads[0]
        able = [one for one in self.payloads if type(value) is one.content.type]
        if not able:
            # Any accepts everything, so it comes last.
            able = sorted(self.payloads, key=lambda p: p.content.type is Any)
            able = [one for one in able if one.content.accepts(value)]
        if not able:
            kind, names = type(value).__name__, ", ".join(p.name for p in self.payloads)
            raise ContractViolation(
                f"{self.name}: a value of type {kind} is none of {names}",
                operation=self.name,
            )
        return next((one for one in able if one.headers is headers), able[0])

    def address_with(self, parameters: dict[str, str]) -> str:
        """Return the address with its *parameters* filled in.

        Raises:
            ValueError: A parameter is missing or would change the address' words.
        """
        if "{" not in self.address:
            return self.address
        forbidden = f"{self.separator}*#"

        def value_of(match: re.Match[str]) -> str:
            value = parameters.get(match[1], "")
            if not value or any(character in value for character in forbidden):
                raise ValueError(
                    f"{self.name}: address parameter {match[1]!r} cannot be {value!r}"
                )
            return value

        return SLOT.sub(value_of, self.address)


def separator_of(exchange: Exchange, address: str) -> str:
    """Return what parts words: without an exchange, addresses may be paths."""
    return "/" if not exchange.name and "/" in address else "."
