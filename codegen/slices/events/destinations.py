"""What brokers call the channels of a document: exchange, routing key, queue and topic.

RabbitMQ, and what carries messages in memory, know a channel by an exchange and a key;
a queue is known to the default exchange by its name. Kafka knows it by its topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from codegen.diagnostics import Pointer, Report
from codegen.model.templates import SLOT
from codegen.slices.events import amqp, kafka, servers
from codegen.slices.events.descriptions import Descriptions
from codegen.slices.events.document import Action, Channel, Document, OperationNode
from codegen.slices.events.fields import Fields
from codegen.slices.events.protocols import Facts, mapping, place

Binds = tuple[dict[str, str], ...]
"""Exchanges and patterns that a queue takes from."""

AMQP = frozenset({"amqp", "amqps"})
KAFKA = frozenset({"kafka", "kafka-secure"})

WILD = re.compile(r"[*#]")
_DEFAULT: Facts = {"type": "default"}
_FLAGS = (
    ("durable", "durable", True),
    ("exclusive", "exclusive", False),
    ("autoDelete", "auto_delete", False),
    ("vhost", "vhost", "/"),
)
"""Words of a binding, what the runtime calls them, and its defaults."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """What brokers call one channel."""

    key: str
    """What is sent there says it: a routing key, of a queue its name."""
    pattern: str
    """The keys that are taken from there."""
    exchange: Facts
    """Arguments of the runtime's class; empty for the exchange of the transport itself."""
    queue: Facts
    """Arguments of the runtime's class; empty if whoever receives has its own."""
    binds: Binds
    topic: str
    """What Kafka calls it; empty if the contract does not say that it is there."""
    nameless: str | None = None
    """Of a queue that is named at run time only, what is known of its name."""

    def address(self, action: Action) -> str:
        """What an event says of it."""
        return self.key if action == "send" else self.pattern

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Names of exchanges, and patterns, that messages come from which arrive here."""
        if self.binds:
            return tuple((bind["exchange"], bind["pattern"]) for bind in self.binds)
        if self.queue:
            return ()
        return ((self.exchange.get("name", ""), self.pattern),)


class Destinations:
    """Answers for all channels of one document."""

    def __init__(
        self, document: Document, report: Report, others: Iterable[Document] = ()
    ) -> None:
        """Read the channels; *report* is told where two of them contradict each other.

        *others* are the further documents of the build: their exchanges are what they
        say, where this one only binds a queue to them.
        """
        self._servers = document.servers
        self._exchanges = Descriptions("exchange", report)
        self._queues = Descriptions("queue", report)
        self._topics = Descriptions("topic", report)
        # Each is asked for with each other, and bindings take time to merge.
        self._known: dict[tuple[Pointer, ...], Destination] = {}
        for channel in document.channels:
            self._describe(channel)
        for fields, key in _binding(document):
            for name, type, at in amqp.bound_types(fields):
                self._exchanges.add(name, {"type": type}, key, {"type": at}.__getitem__)
        self._elsewhere = Descriptions("exchange", Report())
        for channel in (channel for other in others for channel in other.channels):
            _add_exchange(self._elsewhere, channel)

    def of(self, channel: Channel) -> Destination:
        """What *channel* is to whoever sends there."""
        return self._once(channel, (channel.at,), [channel.fields])

    def where(self, operation: OperationNode) -> Destination:
        """What its channel is to *operation*, which may bind a queue of its own."""
        channel, at = operation.channel, operation.at
        return self._once(channel, (channel.at, at), [operation.fields, channel.fields])

    def _once(
        self, channel: Channel, key: tuple[Pointer, ...], places: list[Fields]
    ) -> Destination:
        known = self._known.get(key)
        if known is None:
            known = self._of(channel, amqp.binds(places, Report()))
            self._known[key] = known
        return known

    def exchange(self, name: str, words: Facts | None = None) -> Facts:
        """All that the documents say of the exchange *name*; nothing if that is empty.

        What this one says goes before what the others do.

        Of two virtual hosts that of *words* is meant, else the first.
        """
        own = self._exchanges.of(name, words)
        said = (self._elsewhere.of(name, own or words) or {}) | (own or {})
        if not said:
            return {"name": name} if name else {}
        return {"name": name, "type": said.get("type", "topic"), **_flags(said)}

    def kind(self, exchange: str) -> str:
        """How the *exchange* of a name chooses queues; without one it is by topics."""
        return str(self.exchange(exchange).get("type", "topic"))

    def described(self, topic: str) -> Facts:
        """All that the document says of a Kafka *topic*; nothing if it says nothing."""
        words = self._topics.of(topic)
        if words is None:
            return {}
        settings = tuple((w, v) for w, v in words.items() if w not in kafka.COUNTS)
        counts = {word: words[word] for word in kafka.COUNTS if word in words}
        found: Facts = {"name": topic, **counts}
        return found | ({"configuration": settings} if settings else {})

    def travels_by(self, channel: Channel) -> frozenset[str]:
        """Protocols of the messages of *channel*, as far as the contract says."""
        listed = servers.names_of(channel.fields, self._servers, Report())
        by = (one for one in self._servers if not listed or one.name in listed)
        bound = mapping(channel.fields.tree("bindings"))
        return frozenset({one.protocol.lower() for one in by} | set(bound))

    # --- one channel ------------------------------------------------------------------

    def _describe(self, channel: Channel) -> None:
        fields, said = channel.fields, amqp.of_channel(channel, Report())
        _add_exchange(self._exchanges, channel)
        if said.is_queue or said.queue:
            self._queues.add(
                _queue_name(channel, said),
                said.queue,
                channel.key,
                lambda word: place(fields, "amqp", "queue", word),
            )
        self._topics.add(
            kafka.topic_name(channel),
            kafka.topic_words(channel, Report()),
            channel.key,
            lambda word: kafka.place_of(fields, word),
        )

    def _of(self, channel: Channel, binds: list[dict[str, str]]) -> Destination:
        known, plain = self.travels_by(channel), channel.address or channel.key
        topic = kafka.topic_name(channel) or (plain if known & KAFKA else "")
        said = amqp.of_channel(channel, Report())
        if not (known & AMQP or binds):  # then its topic is all that brokers know
            return _routed({}, topic or plain, topic or plain, topic)
        is_queue, name = said.is_queue or said.is_direct or bool(binds), ""
        if is_queue:
            name = _queue_name(channel, said)
            if name and not SLOT.search(name):
                return self._queue(name, said, binds, topic)
        key = plain if WILD.search(said.key) else said.key or plain
        words = {} if is_queue else said.exchange
        exchange = self.exchange(words.get("name", ""), words)
        routed = _routed(exchange, key, said.key or plain, topic)
        return replace(routed, nameless=name) if is_queue else routed

    def _queue(
        self,
        name: str,
        said: amqp.ChannelBinding,
        binds: list[dict[str, str]],
        topic: str,
    ) -> Destination:
        flags = _flags(self._queues.of(name, said.queue) or {})
        return Destination(
            key=name,
            pattern=name,
            exchange=_DEFAULT,
            queue={"name": name, **_bound(binds), **flags},
            binds=tuple(binds),
            topic=topic,
        )


def _add_exchange(exchanges: Descriptions, channel: Channel) -> None:
    """Take what a channel says of its exchange."""
    said = amqp.of_channel(channel, Report())
    if not (said.is_queue or said.is_direct):
        exchanges.add(
            said.exchange.get("name", ""),
            said.exchange,
            channel.key,
            lambda word: place(channel.fields, "amqp", "exchange", word),
        )


def _binding(document: Document) -> Iterator[tuple[Fields, str]]:
    """What may bind a queue, and the channel that it is about."""
    for channel in document.channels:
        yield channel.fields, channel.key
    for operation in document.operations:
        yield operation.fields, operation.channel.key


def _queue_name(channel: Channel, said: amqp.ChannelBinding) -> str:
    """The name of a channel that is a queue; it may be known at run time only."""
    if said.is_direct and not said.is_queue:
        return said.key or channel.address or ""
    return str(said.queue.get("name") or channel.address or "")


def _routed(exchange: Facts, key: str, pattern: str, topic: str) -> Destination:
    return Destination(
        key=key, pattern=pattern, exchange=exchange, queue={}, binds=(), topic=topic
    )


def _bound(binds: list[dict[str, str]]) -> Facts:
    """Patterns of the first exchange alone: a queue in memory has one."""
    patterns = [b["pattern"] for b in binds if b["exchange"] == binds[0]["exchange"]]
    return {"bind": tuple(dict.fromkeys(patterns))} if patterns else {}


def _flags(words: Mapping[str, Any]) -> Facts:
    """Words that differ from the runtime's defaults."""
    return {
        name: words[word]
        for word, name, default in _FLAGS
        if words.get(word, default) not in (default, "")
    }
