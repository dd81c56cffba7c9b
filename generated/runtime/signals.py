"""Hears the signals that ask a process to end, for as long as somebody wants to."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def heard(then: Callable[[], None]) -> Iterator[None]:
    """Call *then* in the loop at each signal to end; outside a main thread, at none."""
    loop = asyncio.get_running_loop()
    before: dict[signal.Signals, Any] = {}
    with suppress(ValueError):  # signals come to the main thread only
        for one in _SIGNALS:
            told = signal.signal(one, lambda *_: loop.call_soon_threadsafe(then))
            before[one] = told
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
