"""A service that receives or sends events, and its contract, as contract tests see them."""

from __future__ import annotations

import asyncio
import atexit
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from ...events.event import Event
from ...events.message import Message
from ..configuration import ConfigurationError
from ..findings import Outcome
from ..subjects import Subject
from . import acknowledging, handling, laws, previous, publishing, replying
from .loops import loop
from .operations import Received, Sent
from .playing import Hung, playing
from .seen import Seen
from .service import Register, Service
from .spelling import repeated
from .writing import Writer

T = TypeVar("T")
Test: TypeAlias = Callable[["EventsSubject", Received], Outcome]


@dataclass(frozen=True, kw_only=True, eq=False)
class EventsSubject(Subject):
    """One AsyncAPI document, and the service that promises to keep it.

    Attributes:
        register: Binds handlers of the service; None if it receives nothing.
        received: What it receives.
        sent: What it sends.
    """

    register: Register | None = None
    received: Sequence[Received] = ()
    sent: Sequence[Sent] = ()

    @cached_property
    def served(self) -> Service:
        """What receives.

        Raises:
            ConfigurationError: It cannot be: it runs elsewhere, or is no handlers.
        """
        if self.provider.is_address:
            raise ConfigurationError(
                f"{self.name}: {self.provider.target} is an address; events are tested in "
                "memory, where handlers are: module:attribute"
            )
        methods = [one.method for one in self.received]
        return Service(self.provider, self.fake, self.register, methods)

    @cached_property
    def publish_hook(self) -> Callable[..., Any] | None:
        """What makes the service send; of one that only sends, the provider itself."""
        hook = self.provider.hook("publish")
        if hook is None and not self.received and self.provider.is_real:
            loaded = self.provider.load()
            return loaded if callable(loaded) else None
        return hook

    @cached_property
    def _runner(self) -> asyncio.Runner:
        """One event loop for all examples: services keep what belongs to theirs."""
        runner = asyncio.Runner(loop_factory=loop)
        atexit.register(runner.close)
        return runner

    def run(self, example: Coroutine[Any, Any, T]) -> T:
        """Run one example to its end."""
        return self._runner.run(example)

    def seen(self, operation: Received | Sent) -> Seen:
        """Return what a test of *operation* begins with."""
        unchecked = self.provider.configuration.unchecked
        return Seen(operation=operation.name, unchecked=unchecked)

    def writer(self, operation: Received | Sent) -> Writer:
        """Return what writes messages of *operation*."""
        known = self.provider.configuration.parameters
        return Writer(operation=operation, known=known)

    def handles(self, event: Event[Any]) -> None:
        """Send what the contract allows: all of it is to be handled.

        Raises:
            ContractBroken: Something is not.
        """
        __tracebackhide__ = True
        self.judge(handling.handles(self, self._receives(event)))

    def isolates(self, event: Event[Any]) -> None:
        """Send what nobody can read: it is to be put aside, and what follows handled.

        Raises:
            ContractBroken: It stops what follows, or is lost.
        """
        __tracebackhide__ = True
        self.judge(handling.isolates(self, self._receives(event)))

    def handles_once(self, event: Event[Any]) -> None:
        """Send a message twice: the second time is to have no effect.

        Raises:
            ContractBroken: It has one.
        """
        __tracebackhide__ = True
        self._judge(laws.handles_once, self._receives(event))

    def handles_in_any_order(self, event: Event[Any]) -> None:
        """Send what befell one thing in other orders: the end is to be the same.

        Raises:
            ContractBroken: It is not, and the configuration accepts that it counts.
        """
        __tracebackhide__ = True
        self._judge(laws.in_any_order, self._receives(event))

    def acknowledges_after(self, event: Event[Any]) -> None:
        """Look when a message is acknowledged: not before its work is done.

        Raises:
            ContractBroken: It is before.
        """
        __tracebackhide__ = True
        self._judge(acknowledging.acknowledges_after, self._receives(event))

    def replies(self, event: Event[Any]) -> None:
        """Ask, and hold the reply against the contract.

        Raises:
            ContractBroken: It breaks it, or there is none.
        """
        __tracebackhide__ = True
        self._judge(replying.replies, self._receives(event))

    def reads_previous(self) -> None:
        """Send what previous versions of the contract allowed: it may still be on its way.

        Raises:
            ContractBroken: Something is not handled.
        """
        __tracebackhide__ = True
        self.judge(previous.reads_previous(self))

    def sends(self, event: Event[Any]) -> None:
        """Have the service send *event*, and hold it against the contract.

        Raises:
            ContractBroken: It breaks it.
        """
        __tracebackhide__ = True
        self.judge(publishing.sends(self, self._sends(event)))

    def names_the_payload(self, event: Event[Any]) -> None:
        """Have the service send *event*: its address is to say what its payload says.

        Raises:
            ContractBroken: It says something else, and the configuration accepts that it
                counts.
        """
        __tracebackhide__ = True
        self.judge(publishing.names_the_payload(self, self._sends(event)))

    def sends_nothing_else(self) -> None:
        """Have the service send, and see whether the contract knows all of it.

        Raises:
            ContractBroken: It sends what the contract does not have.
        """
        __tracebackhide__ = True
        self.judge(publishing.sends_nothing_else(self))

    def _judge(self, test: Test, operation: Received) -> None:
        """Judge what *test* comes to, which comes to nothing where handlers hang."""
        __tracebackhide__ = True
        try:
            outcome = test(self, operation)
        except Hung as error:
            outcome = self.seen(operation).outcome(str(error))
        self.judge(outcome)

    def _receives(self, event: Event[Any]) -> Received:
        return next(one for one in self.received if one.name == event.name)

    def _sends(self, event: Event[Any]) -> Sent:
        return next(one for one in self.sent if one.name == event.name)

    def again(self, operation: str, *messages: Message) -> str:
        """Send *messages* to who receives *operation*; return what becomes of them."""
        (found,) = (one for one in self.received if one.name == operation)
        return self.run(_again(self, found, messages))

    def publish(self, operation: str) -> str:
        """Make the service send *operation*, and return what it sent."""
        (found,) = (one for one in self.sent if one.name == operation)
        return publishing.sent_now(self, found)

    def again_with(self, operation: Received, *messages: Message) -> str:
        """Return Python that does `again` with *messages*."""
        return repeated(self._package, self.tests, "again", operation.name, messages)

    def publish_again(self, operation: Sent) -> str:
        """Return Python that does `publish` of *operation*."""
        return repeated(self._package, self.tests, "publish", operation.name)

    @property
    def _package(self) -> str:
        """What the output is called where it was imported."""
        return self.fake.__module__.partition(f".{self.service}.{self.slice}.")[0]


async def _again(
    subject: EventsSubject, operation: Received, messages: Sequence[Message]
) -> str:
    async with playing(subject.served) as play:
        for message in messages:
            await play.send(subject.writer(operation).event, message)
        with suppress(Hung):
            await play.calm()
        lines = [str(one) for one in play.transport.deliveries]
        if subject.served.shows_effects:
            lines.append(f"effects: {await play.effects()!r}")
        return "\n".join([*lines, play.trouble()]).rstrip()
