"""The end of some consumers, which whoever is in more of a hurry brings forward."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ...clock import Clock
from ...errors import TransportError
from ..health import DrainReport
from .consuming import Consuming

LEAST = 1.0
"""Seconds that a commit and a good-bye may take, however late a drain is."""


class Draining:
    """Ends *members*; any number of drains may be under way."""

    def __init__(self, members: Sequence[Consuming], clock: Clock) -> None:
        """End *members* when asked to."""
        self._members = members
        self._clock = clock
        self._over = asyncio.Event()

    async def drain(self, timeout: float) -> DrainReport:
        """Finish and commit what was begun, and leave the groups, within *timeout* seconds.

        The one that comes to its end first is the end of all.
        """
        members = self._members
        until = self._clock.now() + timeout
        counts = await asyncio.gather(*(one.stop(timeout) for one in members))
        for one in members:
            one.poller.end()
        await self._leave(max(LEAST, until - self._clock.now()))
        return DrainReport(
            settled=sum(settled for settled, _ in counts),
            abandoned=sum(abandoned for _, abandoned in counts),
        )

    async def over(self) -> None:
        """Wait until one of them has ended that nobody has ended.

        Raises:
            TransportError: Always: why it has.
        """
        ended = {asyncio.ensure_future(self._failed(one)) for one in self._members}
        try:
            if ended:
                done, _ = await asyncio.wait(ended, return_when=asyncio.FIRST_COMPLETED)
                await done.pop()
            await asyncio.Event().wait()
        finally:
            for one in ended:
                one.cancel()

    async def _failed(self, member: Consuming) -> None:
        await member.poller.ended.wait()
        error = member.poller.failure
        if error is None:
            await asyncio.Event().wait()  # it was to end
        raise TransportError(
            f"{member.poller.group}: does not consume any more: {error!r}",
            sent=False,
            permanent=True,
        ) from error

    async def _leave(self, seconds: float) -> None:
        """Wait until all have left, or for so many *seconds*, or as others did."""
        ended = asyncio.gather(*(one.poller.ended.wait() for one in self._members))
        over = asyncio.ensure_future(self._over.wait())
        try:
            await asyncio.wait(
                (ended, over), timeout=seconds, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            self._over.set()
            ended.cancel()
            over.cancel()
