"""Time and chance, in one value that tests can replace."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Where the runtime takes time and chance from.

    Attributes:
        now: Monotonic seconds; wall time is never asked, so a corrected system
            clock changes nothing.
        sleep: Blocks the thread for some seconds.
        sleep_async: Lets other tasks run for some seconds.
        random: A number in [0, 1).
    """

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = asyncio.sleep
    random: Callable[[], float] = random.random


SYSTEM_CLOCK = Clock()
