"""A backend of known capacity, which may refuse what it has no room for."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from random import Random

from codegen.runtime import Bulkhead
from codegen.runtime.bulkhead import Gate
from codegen.runtime.http.reply import Reply

WORKERS = 10
SERVICE_TIME = 0.1
CAPACITY = WORKERS / SERVICE_TIME
"""Requests a second that the workers can answer."""

RETRY_AFTER = "1"

SERVED = Reply(status=200, headers={}, body=b"")
REFUSED = Reply(status=503, headers={"retry-after": RETRY_AFTER}, body=b"")


@dataclass(frozen=True, slots=True)
class _Request:
    answer: asyncio.Future[Reply]
    began: float


class Backend:
    """Some workers behind one queue, first come, first served.

    The queue has no end, and a request is worked on even if its client gave up long
    ago, for a server does not see that. Without *limit* everything is taken in, as most
    servers do. With it a `Gate` stands in front, as in the shedding middleware of the
    runtime. Refusing costs nothing here, which flatters a server that sheds.

    Attributes:
        arrivals: When each attempt came in, in seconds.
    """

    def __init__(self, chance: Random, limit: Bulkhead | None = None) -> None:
        self.arrivals: list[float] = []
        self._chance = chance
        self._gate = None if limit is None else Gate(limit)
        self._queue: deque[_Request] = deque()
        self._idle = WORKERS

    async def ask(self) -> Reply:
        """Make one attempt."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        self.arrivals.append(now)
        if self._gate is not None and not self._gate.enter():
            return REFUSED
        request = _Request(loop.create_future(), now)
        self._queue.append(request)
        self._work(loop)
        return await request.answer

    def _work(self, loop: asyncio.AbstractEventLoop) -> None:
        while self._idle and self._queue:
            self._idle -= 1
            seconds = self._chance.expovariate(1.0 / SERVICE_TIME)
            loop.call_later(seconds, self._done, loop, self._queue.popleft())

    def _done(self, loop: asyncio.AbstractEventLoop, request: _Request) -> None:
        self._idle += 1
        if self._gate is not None:
            self._gate.leave(loop.time() - request.began)
        if not request.answer.done():  # else its client gave up
            request.answer.set_result(SERVED)
        self._work(loop)
