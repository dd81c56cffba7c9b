"""Waiting for a place in a bulkhead, as a task and as a thread."""

from __future__ import annotations

import asyncio
import threading
from typing import Literal, TypeAlias

from .bulkhead import Gate

Entry: TypeAlias = Literal["entered", "full", "late"]
"""How it ended: who has entered must leave."""


async def queue_async(gate: Gate, seconds: float | None) -> Entry:
    """Wait until there is room in *gate*, for at most some *seconds*.

    A task that is cancelled meanwhile leaves nothing behind.
    """
    loop = asyncio.get_running_loop()
    turn: asyncio.Future[None] = loop.create_future()

    def wake() -> None:
        loop.call_soon_threadsafe(_resolve, turn)

    ticket = gate.queue(wake)
    if ticket is None:
        return "full"
    try:
        async with asyncio.timeout(seconds):
            await turn
    except TimeoutError:
        gate.withdraw(ticket)
        return "late"
    except BaseException:
        gate.withdraw(ticket)
        raise
    return "entered"


def queue(gate: Gate, seconds: float | None) -> Entry:
    """Wait as `queue_async` does, and block the thread meanwhile."""
    turn = threading.Event()
    ticket = gate.queue(turn.set)
    if ticket is None:
        return "full"
    try:
        in_time = turn.wait(seconds)
    except BaseException:  # Ctrl-C
        gate.withdraw(ticket)
        raise
    if not in_time:
        gate.withdraw(ticket)
        return "late"
    return "entered"


def _resolve(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_result(None)
