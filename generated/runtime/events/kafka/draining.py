"""The end of the members of groups: as it is wanted, and as nobody wanted it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from ...errors import TransportError
from ..ending import LEAST, Ending
from ..health import DrainReport
from .consuming import Consuming


async def leave(members: Sequence[Consuming], ending: Ending) -> DrainReport:
    """Finish and commit what was begun, and have *members* leave their groups in time.

    Whose broker does not answer leaves later, in the background.
    """
    try:
        ended = await asyncio.gather(*(one.stop(ending) for one in members))
    finally:
        for one in members:
            one.poller.end()
    leaving = [asyncio.ensure_future(one.poller.ended.wait()) for one in members]
    try:
        await ending.wait(leaving, least=LEAST)
    finally:
        for waiting in leaving:
            waiting.cancel()
    return sum(ended, DrainReport())


async def over(members: Sequence[Consuming]) -> None:
    """Wait until one of *members* has ended that nobody has ended.

    Raises:
        TransportError: Always: why it has.
    """
    ended = {asyncio.ensure_future(_failed(one)) for one in members}
    try:
        if ended:
            done, _ = await asyncio.wait(ended, return_when=asyncio.FIRST_COMPLETED)
            await done.pop()
        await asyncio.Event().wait()
    finally:
        for one in ended:
            one.cancel()


async def _failed(member: Consuming) -> None:
    await member.poller.ended.wait()
    error = member.poller.failure
    if error is None:
        await asyncio.Event().wait()  # it was to end
    raise TransportError(
        f"{member.poller.group}: does not consume any more: {error!r}",
        sent=False,
        permanent=True,
    ) from error
