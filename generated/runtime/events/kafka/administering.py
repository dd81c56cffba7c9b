"""Compares the topics that a contract needs with those that there are, and makes them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from ...templates import SLOT
from ..administering import receivers
from ..event import Topic
from ..planning import Drift, Plan, Step
from ..subscription import Subscription
from ..topology import Topology
from .asking import asking
from .likeness import Resource
from .names import (
    called,
    dead_topic,
    group_of,
    lengths,
    place_of,
    retry_topic,
    topic_of,
)
from .topics import Topics

_DEFAULTS = "as the broker makes them"
_WHEN_USED = "made when it is sent to"


@dataclass(frozen=True, slots=True)
class _Needed:
    """A topic: one that the contract describes, or one *like* that."""

    topic: Topic
    like: str | None = None

    @property
    def wanted(self) -> str:
        """How it should be, in words."""
        if self.like is not None:
            return f"partitions as {self.like!r}"
        return _spelt(_said(self.topic)) or _DEFAULTS


class Administering:
    """Sees to the topics of contracts. What is there is never changed.

    Partitions in particular are not added: keys would go to others than before, and
    messages of one key would overtake each other.
    """

    def __init__(self, config: Mapping[str, Any], timeout: float) -> None:
        """Ask and make with a client of this *config*; *timeout* seconds a question."""
        self._config = dict(config)
        self._timeout = timeout

    async def plan(self, topology: Topology, group: str) -> Plan:
        """Compare; see `Administers`."""
        needed = list(_needed(topology, receivers(topology, group)))
        return await asyncio.to_thread(self._plan, needed)

    async def declare(self, topology: Topology, group: str) -> Plan:
        """Make what is missing; see `Administers`."""
        needed = list(_needed(topology, receivers(topology, group)))
        plan = await asyncio.to_thread(self._plan, needed)
        if plan.differences:
            raise Drift(plan.differences)
        missing = {step.name for step in plan.missing}
        with asking(self._config, "the topics cannot be made") as admin:
            client: Any = admin  # it lists topics as a producer does
            topics = Topics(
                lambda: client, self._config, create=True, timeout=self._timeout
            )
            for one in needed:
                if one.topic.name in missing:
                    described = one.topic if one.like is None else None
                    await topics.ensure(one.topic.name, one.like, described)
        return plan

    async def verify(self, topology: Topology, group: str) -> None:
        """See whether all is there; see `Administers`."""
        (await self.plan(topology, group)).check()

    def _plan(self, needed: list[_Needed]) -> Plan:
        with asking(self._config, "the topics cannot be compared") as admin:
            there = admin.list_topics(timeout=self._timeout).topics
            found = {name: one for name, one in there.items() if one.error is None}
            steps = [
                step for one in needed for step in self._compared(admin, one, found)
            ]
        return Plan(tuple(steps))

    def _compared(
        self, admin: Any, needed: _Needed, found: Mapping[str, Any]
    ) -> Iterator[Step]:
        """What is to be done about one topic, or about all that fit its pattern."""
        topic, names = needed.topic, [needed.topic.name]
        if SLOT.search(topic.name):
            fits = re.compile(place_of(topic.name)).fullmatch
            names = sorted(filter(fits, found))
            yield Step("keep", "topic", topic.name, f"{needed.wanted}, {_WHEN_USED}")
        for name in names:
            if name not in found:
                yield Step("create", "topic", name, needed.wanted)
                continue
            wanted, other = _said(topic), self._as_is(admin, topic, name, found[name])
            unlike = [word for word in wanted if not _same(wanted[word], other[word])]
            if not unlike:
                yield Step("keep", "topic", name, needed.wanted, _spelt(other))
                continue
            yield Step(
                "differs",
                "topic",
                name,
                _spelt({word: wanted[word] for word in unlike}),
                _spelt({word: other[word] for word in unlike}),
            )

    def _as_is(self, admin: Any, topic: Topic, name: str, told: Any) -> dict[str, str]:
        """How the topic called *name* is, in the words of `_said`."""
        replicas = {len(one.replicas) for one in told.partitions.values()}
        found = {
            "partitions": str(len(told.partitions)),
            "replicas": " or ".join(str(count) for count in sorted(replicas)),
        }
        if topic.configuration:
            asked = Resource(Resource.Type.TOPIC, name)
            given = admin.describe_configs([asked], request_timeout=self._timeout)
            settings = _answer(given[asked], self._timeout)
            for setting, _ in topic.configuration:
                one = settings.get(setting)
                found[setting] = "unknown" if one is None else str(one.value)
        return found


def _needed(topology: Topology, consumers: list[Subscription]) -> Iterator[_Needed]:
    """Each topic once: those of messages first, for others are like them."""
    events = [*topology.sends, *topology.receives]
    topics = [*topology.topics, *(Topic(name=called(event)) for event in events)]
    mains: dict[str, Topic] = {}
    for topic in topics:
        name = topic.name.replace("/", ".")
        if not SLOT.search(name):
            name = topic_of(name)
        described = Topic(
            name=name,
            partitions=topic.partitions,
            replicas=topic.replicas,
            configuration=topic.configuration,
        )
        mains.setdefault(name, described)
    yield from (_Needed(topic) for topic in mains.values())
    members: dict[tuple[str, str], list[Subscription]] = {}
    for one in consumers:
        # Of what has parameters it is known with the first message.
        if not SLOT.search(called(one.event)):
            where = topic_of(called(one.event)), group_of(one)
            members.setdefault(where, []).append(one)
    for (main, group), several in members.items():
        for seconds in lengths(several):
            name = retry_topic(main, group, seconds)
            yield _Needed(Topic(name=name), like=main)
        for channel in dict.fromkeys(one.event.dead_letter for one in several):
            name = dead_topic(main, group, channel)
            if name not in mains:  # several groups may share it
                mains[name] = Topic(name=name)
                yield _Needed(mains[name], like=main)


def _said(topic: Topic) -> dict[str, str]:
    """What is said of *topic*, each as a text."""
    counts = (("partitions", topic.partitions), ("replicas", topic.replicas))
    said = {name: str(count) for name, count in counts if count is not None}
    return said | dict(topic.configuration)


def _spelt(said: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={value}" for name, value in said.items())


def _same(wanted: str, found: str) -> bool:
    """Whether two values mean the same: lists may have any order."""
    return sorted(wanted.split(",")) == sorted(found.split(","))


def _answer(doing: Future[Any], seconds: float) -> Any:
    return doing.result(seconds + 1)
