"""What holds for handlers at a broker: once is enough, nothing is lost, order is no matter."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import islice, permutations
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.message import Message
from ...sample import CannotSample
from ..findings import Finding, Outcome
from .handling import told
from .histories import History, histories
from .operations import Received
from .playing import playing
from .publications import bodies
from .searching import some
from .seen import Seen
from .spelling import difference, shown
from .watched import Delivery

if TYPE_CHECKING:
    from .subject import EventsSubject

ONCE, ORDER = "handled-once", "order-independent"
AFTER_SUCCESS = "acknowledged-after-success"
_NO_EFFECTS = (
    'no hook shows what handlers did: effects = "module:function" of the configuration'
)
_NOTHING = "the hook effects shows no effect of what was sent"
_NOT_ANEW = 'each example needs the service at its start: reset = "module:function"'
_DRAWN = 3
_STEPS = (1, 2, 3, 5, 8, 13)
"""Turns of the event loop after which a consumer is cut off."""


def handles_once(subject: EventsSubject, operation: Received) -> Outcome:
    """Deliver messages twice, as every broker does: the second time has no effect."""
    seen = subject.seen(operation)
    if not subject.served.shows_effects:
        return seen.outcome(_NO_EFFECTS)
    messages, untested = _messages(subject, operation)
    had_effect = False
    for number, message in enumerate(messages):
        other = messages[number - 1] if len(messages) > 1 else None
        had_effect |= subject.run(_twice(subject, operation, seen, message, other))
    if messages and not had_effect and not seen.findings:
        return subject.seen(operation).outcome(_NOTHING)
    return seen.outcome("" if seen.checks else untested)


def _messages(
    subject: EventsSubject, operation: Received
) -> tuple[list[Message], str]:
    """A few different messages, or why there are none."""
    writer, found, untested = subject.writer(operation), list[Message](), ""
    for payload in operation.event.payloads:
        made = bodies(payload)
        try:
            raws = [made.sample.raw]
            drawn = made.drawn()
            raws += some(drawn, _DRAWN) if drawn is not None else []
            for number, raw in enumerate(dict.fromkeys(raws)):
                found.append(writer.write(payload, raw, f"{payload.name}-{number}"))
        except (CannotSample, ContractViolation) as error:
            untested = f"{payload.name}: no message can be made up: {error}"
    return found, untested


async def _twice(
    subject: EventsSubject,
    operation: Received,
    seen: Seen,
    message: Message,
    other: Message | None,
) -> bool:
    """Whether *message* has an effect; it comes again, at once, and after an *other*."""
    event = subject.writer(operation).event
    async with playing(subject.served) as play:
        before = await play.effects()
        await play.send(event, message)
        await play.calm()
        once = await play.effects()
        await play.send(event, message)
        await play.calm()
        twice = await play.effects()
        if not play.transport.handled(message, operation.name):
            return False  # which another test tells
        _same(subject, operation, seen, (message, message), once, twice)
        if other is not None and once == twice:
            await play.send(event, other)
            await play.calm()
            once = await play.effects()
            await play.send(event, message)
            await play.calm()
            twice = await play.effects()
            sent = (message, other, message)
            _same(subject, operation, seen, sent, once, twice)
    if subject.served.is_anew and not seen.findings:
        async with playing(subject.served) as play:
            start = await play.effects()
            await play.send(event, message)
            await play.calm()
            once = await play.effects()
        async with playing(subject.served) as play:
            again = await play.effects()
            await play.send(event, message, message)
            await play.calm()
            twice = await play.effects()
        if start == again:
            _same(subject, operation, seen, (message, message), once, twice)
    return bool(before != once)


def _same(
    subject: EventsSubject,
    operation: Received,
    seen: Seen,
    sent: Sequence[Message],
    once: Any,
    twice: Any,
) -> None:
    if not seen.looks(ONCE):
        return
    seen.answered += 1
    if once != twice:
        finding = Finding(
            check=ONCE,
            operation=operation.name,
            said="A message that comes again, with the same id, has another effect.",
            request=shown(*sent),
            answer=difference("effects once", once, "effects twice", twice),
            repeat=subject.again_with(operation, *sent),
            pointer=operation.pointer,
        )
        seen.found(finding)


def in_any_order(subject: EventsSubject, operation: Received) -> Outcome:
    """Deliver what befell one thing in other orders: in the end all is the same."""
    accepted = subject.provider.configuration.accepts(ORDER)
    seen = subject.seen(operation)
    seen.basis = "accepted" if accepted else "inferred"
    if not subject.served.shows_effects:
        return seen.outcome(_NO_EFFECTS)
    if not subject.served.is_anew:
        return seen.outcome(_NOT_ANEW)
    untested = "no field of its messages says which one is newer"
    for history in histories(subject, operation, accepted=accepted):
        why = subject.run(_permuted(subject, operation, seen, history))
        untested = why or untested
    return seen.outcome("" if seen.checks else untested)


async def _permuted(
    subject: EventsSubject, operation: Received, seen: Seen, history: History
) -> str:
    """Why nothing was tested, empty if something was."""
    event = subject.writer(operation).event

    async def after(messages: Sequence[Message]) -> tuple[Any, Any, bool]:
        async with playing(subject.served) as play:
            start = await play.effects()
            for message in messages:
                await play.send(event, message)
                await play.calm()
            handled = (play.transport.handled(m, operation.name) for m in messages)
            return start, await play.effects(), all(handled)

    start, wanted, handled = await after(history.messages)
    if not handled:
        return "its messages are not handled"
    if start == wanted:
        return _NOTHING
    for messages in islice(permutations(history.messages), 1, None):
        again, found, _ = await after(messages)
        if again != start:
            return _NOT_ANEW
        if not seen.looks(ORDER):
            return ""
        seen.answered += 1
        if found != wanted:
            said = (
                f"Messages about one {history.key}, of which {history.newer} says which "
                "is newer, have another effect when they come in another order."
            )
            finding = Finding(
                check=ORDER,
                operation=operation.name,
                said=said,
                request=shown(*messages),
                answer=difference("in order", wanted, "in this order", found),
                repeat=subject.again_with(operation, *messages),
                pointer=operation.pointer,
            )
            seen.found(finding)
            return ""
    return ""


def acknowledges_after(subject: EventsSubject, operation: Received) -> Outcome:
    """Look at what is done when a message is acknowledged: a crash then loses the rest."""
    seen, served = subject.seen(operation), subject.served
    if not served.shows_effects:
        seen.basis = "accepted" if subject.provider.configuration.accepts(
            AFTER_SUCCESS
        ) else "inferred"
    messages, untested = _messages(subject, operation)
    for message in messages[:_DRAWN]:
        test = _Acknowledging(subject, operation, seen, message)
        subject.run(test.left_over())
        if served.shows_effects and served.is_anew:
            subject.run(test.cut_off())
        if served.shows_effects and served.is_anew and served.can_fail:
            subject.run(test.failing())
    return seen.outcome("" if seen.checks else untested)


class _Acknowledging:
    """Sends one message to a consumer that has bad luck."""

    def __init__(
        self,
        subject: EventsSubject,
        operation: Received,
        seen: Seen,
        message: Message,
    ) -> None:
        self._subject, self._operation = subject, operation
        self._seen, self._message = seen, message
        self._event = subject.writer(operation).event

    async def left_over(self) -> None:
        """See whether something of the work goes on after the acknowledgement."""
        served = self._subject.served
        async with playing(served) as play:
            known, left, at = play.left(), frozenset[asyncio.Task[Any]](), []

            async def settled(delivery: Delivery) -> None:
                nonlocal left
                if delivery.handled:
                    left = play.left() - known
                    if served.shows_at_once:
                        at[:] = [served.effects_now(play.made)]

            play.transport.settled = settled
            await play.send(self._event, self._message)
            await play.rest()
            names = sorted(_task(one) for one in left)
            await play.calm()
            if not play.transport.handled(self._message, self._operation.name):
                return
            if not self._seen.looks(AFTER_SUCCESS):
                return
            self._seen.answered += 1
            if at:
                end = await play.effects()
                if at[0] != end:
                    self._found(
                        "It is acknowledged before its effect is there: who crashes "
                        "then has lost it.",
                        difference("at the acknowledgement", at[0], "later", end),
                    )
            elif names:
                self._found(
                    "It is acknowledged while work on it goes on: who crashes then has "
                    "lost it.",
                    f"still at work: {', '.join(names)}",
                )

    async def cut_off(self) -> None:
        """Cut the consumer off amid its work, and let it begin again."""
        start, wanted = await self._undisturbed()
        for steps in _STEPS:
            async with playing(self._subject.served) as play:
                again = await play.effects()
                await play.send(self._event, self._message)
                for _ in range(steps):
                    await asyncio.sleep(0)
                for task in play.left():
                    task.cancel()
                await play.transport.drain(timeout=0)
                await play.transport.start()
                await play.calm()
                found = await play.effects()
                if again != start:
                    return
                self._lost(play, found, wanted, "cut off amid its work")

    async def failing(self) -> None:
        """Have what the handler needs fail once."""
        start, wanted = await self._undisturbed()
        async with playing(self._subject.served) as play:
            again = await play.effects()
            await play.service.fail(play.made)
            await play.send(self._event, self._message)
            await play.calm()
            if again == start:
                found = await play.effects()
                self._lost(play, found, wanted, "failing once")

    async def _undisturbed(self) -> tuple[Any, Any]:
        async with playing(self._subject.served) as play:
            start = await play.effects()
            await play.send(self._event, self._message)
            await play.calm()
            return start, await play.effects()

    def _lost(self, play: Any, found: Any, wanted: Any, how: str) -> None:
        """See whether the message was acknowledged by a delivery that did not do it all."""
        mine = play.transport.of(self._message, self._operation.name)
        if not self._seen.looks(AFTER_SUCCESS):
            return
        self._seen.answered += 1
        if mine and all(one.handled for one in mine) and found != wanted:
            answer = difference("effects else", wanted, "effects now", found)
            said = f"Its consumer, {how}, acknowledged it, and its effect is lost."
            self._found(said, f"{told(play, self._message)}\n{answer}")

    def _found(self, said: str, answer: str) -> None:
        finding = Finding(
            check=AFTER_SUCCESS,
            operation=self._operation.name,
            said=said,
            request=shown(self._message),
            answer=answer,
            repeat=self._subject.again_with(self._operation, self._message),
            pointer=self._operation.pointer,
        )
        self._seen.found(finding)


def _task(task: asyncio.Task[Any]) -> str:
    coroutine = task.get_coro()
    return str(getattr(coroutine, "__qualname__", task.get_name()))


