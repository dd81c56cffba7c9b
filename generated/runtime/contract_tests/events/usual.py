"""What handlers do with messages when nothing befalls them, to compare the rest with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...events.event import Event
from ...events.message import Message
from .playing import playing
from .steady import NOWHERE, merged, places, steady

if TYPE_CHECKING:
    from .subject import EventsSubject

UNSTEADY = "effects are not the same each time, though the same was sent"
_TRIES = 2
"""How often the same is done once more, before a difference counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """Effects before messages came, and after them."""

    start: Any
    end: Any
    handled: bool = True

    @property
    def differ(self) -> bool:
        """Whether there is an effect."""
        return bool(self.start != self.end)


async def played(
    subject: EventsSubject,
    event: Event[Any],
    operation: str,
    messages: Sequence[Message],
) -> Ends:
    """Send *messages*, each when what came before has come to rest."""
    async with playing(subject.served) as play:
        start = await play.effects()
        for message in messages:
            await play.send(event, message)
            await play.calm()
        handled = all(play.transport.handled(one, operation) for one in messages)
        return Ends(start=start, end=await play.effects(), handled=handled)


class Usual:
    """The effects of something that is done undisturbed.

    Services give out new ids, and note when something came. So what differs from it is done
    once more, undisturbed: what is another one then as well does not count.
    """

    def __init__(
        self, first: Ends, again: Callable[[], Awaitable[Ends]] | None
    ) -> None:
        """It came to *first*; *again* does it once more, if the service can be renewed."""
        self.first, self._again = first, again
        self._start = self._end = NOWHERE
        self._tries = _TRIES if again is not None else 0

    @property
    def is_unsteady(self) -> bool:
        """Whether nothing of its effects is the same each time."""
        return self._end.volatile

    @property
    def end(self) -> Any:
        """Its effects, without what differs each time."""
        return steady(self.first.end, self._end)

    def shown(self, found: Any) -> Any:
        """Return other effects so."""
        return steady(found, self._end)

    async def begins(self, found: Any) -> bool:
        """Whether what *found* its service so has begun as it did."""
        while steady(found, self._start) != steady(self.first.start, self._start):
            if not await self._once_more():
                return False
        return not self._start.are_loose

    async def ends(self, found: Any) -> bool:
        """Whether effects are the same, or nothing can be said."""
        while self.shown(found) != self.end:
            if not await self._once_more():
                return False
        return True

    async def _once_more(self) -> bool:
        """Learn what is another one each time; False if that was done often enough."""
        if not self._tries or self._again is None:
            return False
        self._tries -= 1
        ends = await self._again()
        if ends.handled:
            first = self.first
            self._start = merged(self._start, places(first.start, ends.start))
            self._end = merged(self._end, places(first.end, ends.end))
        return True
