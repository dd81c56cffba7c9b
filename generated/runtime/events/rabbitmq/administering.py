"""Compares what a contract needs with what the broker has, and makes what is missing."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from aio_pika.exceptions import ChannelNotFoundEntity, ChannelPreconditionFailed
from aiormq.exceptions import ChannelLockedResource

from ...errors import TransportError
from ..administering import receivers
from ..delays import levels
from ..event import Exchange, Queue
from ..planning import Drift, Plan, Step, Verb, What
from ..subscription import Subscription
from ..topology import Binding, Topology
from .declaring import (
    Declaring,
    Place,
    bind,
    bindings_of,
    declare_exchange,
    declare_queue,
    kind,
    ours,
    queue_of,
)
from .names import TOPIC, elsewhere
from .troubles import words

_UNSAID = "AMQP does not tell whether it is there"
_OWN = "exclusive: its consumer makes it"
_INEQUIVALENT = re.compile(
    r"inequivalent arg '(.+?)' for .*: received (.+) but current is (.+)$", re.DOTALL
)
_VALUE = re.compile(r"the value '(.*)' of type '\w+'|'(.*)'", re.DOTALL)
_PLAIN = re.compile(r"[\w.:/-]+")


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something that is needed, and how it is asked for and made."""

    what: What
    name: str
    wanted: str
    declare: Callable[..., Awaitable[None]]
    """Takes a channel, and `passive`."""


class Administering:
    """Sees to the exchanges, queues and bindings of contracts."""

    def __init__(self, declaring: Declaring) -> None:
        """Ask and make through *declaring*."""
        self._declaring = declaring

    async def plan(self, topology: Topology, group: str) -> Plan:
        """Compare; see `Administers`."""
        return await self._plan(self._needs(topology, group))

    async def declare(self, topology: Topology, group: str) -> Plan:
        """Make what is missing; see `Administers`."""
        needed = self._needs(topology, group)
        plan = await self._plan(needed)
        if plan.differences:
            raise Drift(plan.differences)
        missing = {(step.what, step.name) for step in plan.missing}
        async with self._declaring.channel() as channel:
            for thing in needed.things():
                if (thing.what, thing.name) in missing:
                    await thing.declare(channel)
            for binding in needed.bindings:
                await bind(channel, binding)
        return plan

    async def verify(self, topology: Topology, group: str) -> None:
        """See whether all is there; see `Administers`."""
        (await self.plan(topology, group)).check()

    def _needs(self, topology: Topology, group: str) -> _Needs:
        return _Needs(self._declaring, topology, receivers(topology, group))

    async def _plan(self, needed: _Needs) -> Plan:
        async with self._declaring.channel():
            pass  # what the broker can do is known from here on
        steps = [await self._compared(thing) for thing in needed.things()]
        apart = (
            Step(
                "differs",
                "queue" if isinstance(one, Queue) else "exchange",
                one.name,
                f"vhost={one.vhost}",
                f"vhost={self._declaring.vhost}",
            )
            for one in needed.elsewhere
        )
        return Plan((*apart, *steps, *needed.unseen()))

    async def _compared(self, thing: _Thing) -> Step:
        """Ask whether it is there; if so, whether it is the same.

        A passive declaration answers the first and an active one the second, but that
        one would make it. The broker closes the channel with each answer that is a no. Who
        is to make nothing asks only whether it is there: more needs a permission.
        """

        def step(verb: Verb, found: str = "", wanted: str = thing.wanted) -> Step:
            return Step(verb, thing.what, thing.name, wanted, found)

        try:
            for passive in (True, False) if self._declaring.makes else (True,):
                async with self._declaring.channel() as channel:
                    await thing.declare(channel, passive=passive)
        except TransportError as error:
            told = error.__cause__
            if isinstance(told, ChannelNotFoundEntity) and passive:
                return step("create")
            if isinstance(told, ChannelPreconditionFailed):
                return step("differs", *_difference(words(told), thing.wanted))
            if isinstance(told, ChannelLockedResource):
                return step("differs", "exclusive, of another connection")
            raise
        return step("keep", thing.wanted)


class _Needs:
    """What a contract needs of RabbitMQ, each thing once."""

    def __init__(
        self, declaring: Declaring, topology: Topology, consumers: list[Subscription]
    ) -> None:
        self._declaring = declaring
        for one in consumers:
            declaring.lead(one)
        letters = [c for one in consumers if (c := one.event.dead_letter) is not None]
        events = (*topology.sends, *topology.receives)
        found = (one for event in events for one in elsewhere(event, declaring.vhost))
        self.elsewhere = list(dict.fromkeys(found))
        # A transport knows one virtual host, that of its URL.
        named = [*topology.exchanges, *(one.event.exchange for one in consumers)]
        named += [channel.exchange for channel in letters]
        self._exchanges = dict.fromkeys(
            replace(exchange, vhost="/") for exchange in named if ours(exchange)
        )
        queues = [*topology.queues, *(queue_of(one) for one in consumers)]
        queues += [one.queue for one in letters if one.queue is not None]
        self._queues = dict.fromkeys(
            replace(queue, bind=(), vhost="/") for queue in queues
        )
        self._pauses = dict[str, set[float]]()
        for one in consumers:
            self._pauses.setdefault(one.queue, set()).update(one.pauses)
        said = [replace(b, exchange=b.exchange or TOPIC) for b in topology.bindings]
        self._own = {queue.name for queue in self._queues if queue.exclusive}
        all = [*said, *(b for one in consumers for b in bindings_of(one))]
        self._bindings = dict.fromkeys(all)

    @property
    def bindings(self) -> list[Binding]:
        """Those that can be made before there are consumers."""
        return [one for one in self._bindings if one.queue not in self._own]

    def things(self) -> Iterator[_Thing]:
        """What the broker can be asked for, in the order in which it is made."""
        for exchange in self._exchanges:
            yield _Thing(
                "exchange",
                exchange.name,
                _of_exchange(exchange),
                partial(declare_exchange, exchange=exchange),
            )
        for queue in self._queues:
            for place in self._places(queue):
                yield _Thing(
                    "queue",
                    place.queue.name,
                    _of_queue(place),
                    partial(declare_queue, place=place),
                )

    def unseen(self) -> Iterator[Step]:
        """What it cannot be asked for."""
        for name in sorted(self._own):
            yield Step("keep", "queue", name, _OWN)
        for one in self._bindings:
            wanted = f"{one.pattern!r} of {one.exchange!r}"
            if one.queue in self._own:
                yield Step("keep", "binding", one.queue, f"{wanted}, {_OWN}")
            else:
                yield Step("bind", "binding", one.queue, wanted, _UNSAID)

    def _places(self, queue: Queue) -> Iterator[Place]:
        declaring = self._declaring
        if not queue.exclusive:
            yield declaring.main(queue)
        if declaring.led(queue.name) is None:
            yield declaring.dead_place(queue)
        for pause in levels(self._pauses.get(queue.name, ())):
            yield declaring.waiting_place(queue, round(pause * 1000))


def _of_exchange(exchange: Exchange) -> str:
    return ", ".join([kind(exchange), *_flags(exchange)])


def _of_queue(place: Place) -> str:
    arguments = dict(place.arguments)
    type_ = str(arguments.pop("x-queue-type", "classic"))
    added = (f"{name}={value!r}" for name, value in arguments.items())
    return ", ".join([type_, *_flags(place.queue), *added])


def _flags(one: Exchange | Queue) -> Iterator[str]:
    yield "durable" if one.durable else "transient"
    if one.auto_delete:
        yield "auto-delete"


def _difference(told: str, wanted: str) -> tuple[str, str]:
    """Return what is found, and what of *wanted* it stands against.

    RabbitMQ names the first difference only, in words.
    """
    match = _INEQUIVALENT.search(told)
    if match is None:
        return " ".join(told.split()), wanted
    name, received, current = match.groups()
    return f"{name}={_value(current)}", f"{name}={_value(received)}"


def _value(told: str) -> str:
    match = _VALUE.fullmatch(told)
    value = told if match is None else match[1] or match[2] or ""
    return value if _PLAIN.fullmatch(value) else repr(value)
