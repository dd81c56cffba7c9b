"""Who wants which messages, and how many of them at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from ..ranges import at_least, check
from .event import Event
from .message import Message
from .outcome import Settlement
from .routing import routes

Deliver: TypeAlias = Callable[[Message], Awaitable[Settlement]]
"""Handles one delivery; it does not raise, its settlement says what to do next."""

Start: TypeAlias = Literal["committed", "earliest", "latest"] | datetime | int
"""Where a group begins to read what a transport keeps, if it has never read there.

A group that has goes on where it left off, whatever stands here: each restart and each
further member would else lose messages, or repeat all of them. `committed` and `earliest`
are the beginning; a moment needs a time zone; a number is an offset, the same in all
partitions. What comes to be while a group reads, partitions and topics, it reads from the
beginning.
"""


_STARTS = ("committed", "earliest", "latest")


def check_group(group: str) -> None:
    """See whether *group* can be the name of a group.

    Raises:
        TypeError: It is no text.
        ValueError: It is empty.
    """
    if not isinstance(group, str):
        raise TypeError(
            f"group must be the name of a service, by which its members share messages,"
            f" not {group!r}"
        )
    if not group:
        raise ValueError("group must not be empty: members of one share messages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One operation that receives, as a member of a group.

    Attributes:
        event: The operation.
        group: Members of one group share the messages; each group gets all of them.
        deliver: What handles a message.
        pauses: Seconds that a policy may ask for between attempts, the longest of each,
            so that places to wait can be made before they are needed.
        in_flight: Messages that may be held unsettled at once.
        concurrency: Handlers that may run at once; those of one key never do.
        start: Where to begin.
    """

    event: Event[Any]
    group: str
    deliver: Deliver
    pauses: tuple[float, ...] = ()
    in_flight: int = 100
    concurrency: int = 16
    start: Start = "committed"

    def __post_init__(self) -> None:
        check(self, in_flight=at_least(1), concurrency=at_least(1))
        check_group(self.group)
        start = self.start
        if isinstance(start, datetime):
            if start.tzinfo is None:
                raise ValueError(
                    f"start must have a time zone, not {start.isoformat()}"
                )
        elif not (start in _STARTS or (type(start) is int and start >= 0)):
            raise ValueError(
                "start must be 'committed', 'earliest', 'latest', a moment or an offset,"
                f" not {start!r}"
            )

        if self._comes_back():
            raise ValueError(
                f"{self.event.name}: dead letters cannot go where they came from, for"
                " they would come again for ever"
            )

    def _comes_back(self) -> bool:
        """Whether its own dead letters are delivered to it."""
        event, channel = self.event, self.event.dead_letter
        if channel is None:
            return False
        if channel.queue is not None:
            return channel.queue.name == self.queue
        bound = (event.queue.bind if event.queue else ()) or (event.pattern,)
        return channel.exchange.name == event.exchange.name and any(
            routes(
                event.exchange.type,
                pattern,
                channel.address,
                separator=channel.separator,
            )
            for pattern in bound
        )

    @property
    def queue(self) -> str:
        """The queue that its messages wait in: the contract's, or one of the group's."""
        queue = self.event.queue
        return f"{self.group}.{self.event.name}" if queue is None else queue.name

    @property
    def ordered(self) -> bool:
        """Whether messages of one key must keep their order, failures included."""
        return self.event.key is not None
