"""Calls of one operation through an engine, for the tests of its layers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from codegen.runtime import Engine, Exchange, Layers, Policy, run, run_async
from codegen.runtime.attempt import Attempt
from codegen.runtime.telemetry import Event
from codegen.runtime.verdict import SUCCESS, Verdict
from tests.runtime.virtual import VirtualTime


class Peer:
    """A peer that is called, and everything that is heard of the calls.

    Attributes:
        attempts: The attempts that reached it, in order.
        events: What the engine told its listener.
    """

    def __init__(self, time: VirtualTime, policy: Policy, **exchange: Any) -> None:
        self.time = time
        self.events: list[Event] = []
        self.attempts: list[Attempt] = []
        self.engine = Engine(time.clock, listeners=[self.events.append])
        self.layers: Layers[Any, Any] = self.engine.layers(
            "op", policy, Exchange(**exchange)
        )

    async def call(self, answer: Callable[[Attempt], Any], **options: Any) -> Any:
        """Call once; *answer* is what the peer does: returns, raises, or awaits."""

        async def send(attempt: Attempt) -> Any:
            self.attempts.append(attempt)
            found = answer(attempt)
            return await found if hasattr(found, "__await__") else found

        return await run_async(self.layers, send, **options)

    def call_sync(self, answer: Callable[[Attempt], Any], **options: Any) -> Any:
        """Call once from a thread."""

        def send(attempt: Attempt) -> Any:
            self.attempts.append(attempt)
            return answer(attempt)

        return run(self.layers, send, **options)

    def of(self, kind: type[Event]) -> list[Any]:
        """The events of one kind."""
        return [event for event in self.events if type(event) is kind]

    @property
    def inside(self) -> int:
        """Permits of the bulkhead that are taken."""
        return 0 if self.layers.bulkhead is None else self.layers.bulkhead.in_flight


def status(bad: Verdict) -> Callable[[int], Verdict]:
    """A judge of HTTP-like statuses: 200 is good, anything else is *bad*."""
    return lambda answer: SUCCESS if answer == 200 else bad


def raising(error: BaseException) -> Callable[[Attempt], Any]:
    """A peer that always fails with *error*."""

    def answer(attempt: Attempt) -> Any:
        raise error

    return answer


def fails(error: BaseException) -> Any:
    """Raise *error*, as an expression."""
    raise error
