"""Sends on what a group could not handle: to wait for another attempt, or for good."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from ...errors import TransportError
from ..delays import level
from ..event import DeadLetterChannel
from ..failure import Failure, Origin, due_header, failed
from ..message import Message
from ..outcome import Settlement
from .assignment import Held
from .names import dead_topic, retry_topic
from .producing import Producing
from .records import onward, pointer
from .topics import Topics

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """Where messages of one group go that it does not acknowledge.

    All of it returns when the broker has the message, so that only then the one that it
    replaces is done with: a crash between makes two of it, never none.

    Attributes:
        group: The group.
        producing: Sends them.
        topics: Makes topics for them.
        channels: Where dead letters go, as each subscription says.
        levels: The lengths, in seconds, that there are topics for, shortest first.
        noticed: Told that another topic for retries has come to be.
        now: Seconds since 1970.
    """

    group: str
    producing: Producing
    topics: Topics
    channels: frozenset[DeadLetterChannel | None]
    levels: tuple[float, ...]
    noticed: Callable[[], None]
    now: Callable[[], float]

    async def retry(
        self,
        held: Held,
        message: Message,
        settlement: Settlement,
        channel: DeadLetterChannel | None = None,
    ) -> None:
        """Have *message* delivered again, as another attempt.

        What no topic takes that it could wait in is a dead letter, which says so; a
        contract may name the *channel* of those.
        """
        failure = self.failure(held, message, settlement)
        told = due_header(self.now() + settlement.after)
        try:
            await self._wait(held, message, failure, settlement.after, told)
        except TransportError as error:
            if not error.permanent:
                raise
            _log.error("%r/%d: cannot wait: %s", held.part, held.offset, error)
            reason = f"{settlement.reason}; it cannot wait: {error}"
            settlement = replace(settlement, reason=reason)
            await self.give_up(held, message, settlement, channel)

    def wait_on(self, held: Held, message: Message, due: float) -> Awaitable[None]:
        """Have *message*, which may not be delivered yet, wait again; nothing is counted."""
        origin = Origin(queue=held.part.main, address=held.part.main)
        nothing = Failure(
            reason="", error="", attempts=0, first=due, last=due, origin=origin
        )
        failure = message.failure or nothing
        return self._wait(held, message, failure, due - self.now(), due_header(due))

    async def give_up(
        self,
        held: Held,
        message: Message,
        settlement: Settlement,
        channel: DeadLetterChannel | None = None,
    ) -> None:
        """Put *message* to the dead letters, whose *channel* a contract may name.

        If it is not taken with all its headers, it is told where those stand.
        """
        main = held.part.main
        topic = dead_topic(main, self.group, channel)
        await self._there(main, channel)
        failure = self.failure(held, message, settlement)
        try:
            await self._send(topic, held, message, failure, {})
        except TransportError as error:
            if not error.permanent:
                raise
            _log.error("%r/%d: without its headers: %s", held.part, held.offset, error)
            record, least = held.record, pointer(message, failure)
            await self.producing.send(topic, record.value(), record.key(), least)

    def failure(self, held: Held, message: Message, settlement: Settlement) -> Failure:
        """Return what befell *message*."""
        part = held.part
        here = Origin(
            queue=part.topic,
            address=part.topic,
            partition=part.partition,
            offset=held.offset,
        )
        failure = failed(message, here, settlement, self.now())
        # What was put back for another group fails as one of this group.
        return replace(failure, origin=replace(failure.origin, group=self.group))

    async def prepare(self, main: str) -> None:
        """Make the topics that messages of *main* may need."""
        for seconds in self.levels:
            topic = retry_topic(main, self.group, seconds)
            await self.topics.ensure(topic, like=main)
        for channel in self.channels:
            await self._there(main, channel)

    async def _there(self, main: str, channel: DeadLetterChannel | None) -> None:
        """Make the topic for dead letters of *main*."""
        topic = dead_topic(main, self.group, channel)
        described = None if channel is None else channel.topic
        await self.topics.ensure(topic, like=main, described=described)

    async def _wait(
        self,
        held: Held,
        message: Message,
        failure: Failure,
        seconds: float,
        told: Mapping[str, str],
    ) -> None:
        main = held.part.main
        # A policy's pauses are longest ones: what is shorter waits with those.
        there = (one for one in self.levels if one >= seconds)
        topic = retry_topic(main, self.group, next(there, level(seconds)))
        new = await self.topics.ensure(topic, like=main)
        await self._send(topic, held, message, failure, told)
        if new:
            self.noticed()

    async def _send(
        self,
        topic: str,
        held: Held,
        message: Message,
        failure: Failure,
        told: Mapping[str, str],
    ) -> None:
        record = held.record
        headers = onward(record, message, failure, told)
        await self.producing.send(topic, record.value(), record.key(), headers)
