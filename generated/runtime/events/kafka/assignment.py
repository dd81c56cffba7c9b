"""A partition while it is ours: from one assignment to its end."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from typing import TypeAlias

from confluent_kafka import Message as Record

from ..message import Message
from ..outcome import Settlement
from ..subscription import Subscription
from .names import waiting
from .progress import Progress

_LAST = 1000
"""Records of a partition that are remembered: as many as are fetched at once."""


class Assigned:
    """One partition in one generation of its group.

    When the partition comes back it is another of these, so that whatever is still said
    to this one changes nothing.

    Attributes:
        topic: Its topic.
        partition: Its number.
        main: The topic that messages were sent to first; another if this one is for
            retries.
        pause: How many seconds messages wait here, None if they do not.
        progress: How far it is worked off.
        committed: The offset that was committed last.
        position: The offset that is delivered next, None if the broker chose it.
        low: The first offset that the broker has, as far as it told.
        high: The one after the last.
        live: Whether it is still ours.
        leaving: Whether nothing more is to be begun.
        running: How many of its messages are being worked on.
        foreign: Whether a pattern fits it that is not meant for it: nothing is fetched.
        attempts: By offset, the number of the next attempt at a message that failed and
            keeps its place.
        told: What was said of those with the last commit.
        refused: The offsets of messages that cannot be settled as things are, and how
            often that was tried.
        waiting: Messages that are not due.
        waiter: What waits for the first of those.
        brought: Offsets and times of the records that were delivered last.
    """

    __slots__ = (
        *("topic", "partition", "main", "pause", "progress", "committed", "position"),
        *("low", "high", "live", "leaving", "running", "waiting", "waiter", "_quiet"),
        *("refused", "foreign", "attempts", "told", "brought"),
    )

    def __init__(self, topic: str, partition: int, group: str) -> None:
        """Begin with *partition* of *topic* as a member of *group*."""
        self.topic = topic
        self.partition = partition
        found = waiting(topic, group)
        self.main: str = topic if found is None else found[0]
        self.pause: float | None = None if found is None else found[1]
        self.progress = Progress()
        self.committed: int | None = None
        self.position: int | None = None
        self.low = self.high = -1
        self.live = True
        self.leaving = False
        self.running = 0
        self.foreign = False
        self.attempts: dict[int, int] = {}
        self.told = ""
        self.refused: dict[int, int] = {}
        self.waiting: deque[Held] = deque()
        self.waiter: asyncio.Task[None] | None = None
        self.brought: deque[tuple[int, int]] = deque(maxlen=_LAST)
        self._quiet: asyncio.Event | None = None

    def __repr__(self) -> str:
        return f"{self.topic}/{self.partition}"

    @property
    def lag(self) -> int | None:
        """How many messages wait for delivery, None if the broker has not told."""
        if self.high < 0:
            return None
        position = self.low if self.position is None else self.position
        return max(0, self.high - position)

    def begun(self, offset: int, moment: int) -> None:
        """Note that the record at *offset*, which is of this *moment*, is delivered."""
        self.position = offset + 1
        self.progress.begin(offset)
        self.brought.append((offset, moment))

    def ended(self) -> None:
        """Note that one of its messages is no longer worked on."""
        self.running -= 1
        if self._quiet is not None and not self.running:
            self._quiet.set()

    async def quiet(self) -> None:
        """Begin nothing more, and wait until nothing is worked on."""
        self.leaving = True
        if self.running:
            self._quiet = asyncio.Event()
            await self._quiet.wait()


Partitions: TypeAlias = Mapping[tuple[str | None, int | None], Assigned]
"""What is ours, by topic and number; never changed, but replaced."""


class Held:
    """A record that is not settled.

    Attributes:
        part: The partition that it came from.
        offset: Its place there.
        record: As it came.
        message: As it is delivered, once it is.
        pending: What is to become of it, if that could not be done yet, and whose word
            that was.
    """

    __slots__ = ("message", "offset", "part", "pending", "record")

    def __init__(self, part: Assigned, offset: int, record: Record) -> None:
        self.part = part
        self.offset = offset
        self.record = record
        self.message: Message | None = None
        self.pending: tuple[Subscription, Settlement] | None = None
