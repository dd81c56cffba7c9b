"""What holds for handlers at a broker: once is enough, and order is no matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, permutations
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.message import Message
from ...sample import CannotSample
from ..findings import Finding, Outcome
from .histories import History, histories
from .operations import Received
from .playing import playing
from .publications import bodies
from .searching import some
from .seen import Seen
from .spelling import difference, shown

if TYPE_CHECKING:
    from .subject import EventsSubject

ONCE, ORDER = "handled-once", "order-independent"
_NO_EFFECTS = (
    'no hook shows what handlers did: effects = "module:function" of the configuration'
)
_NOTHING = "the hook effects shows no effect of what was sent"
_NOT_ANEW = 'each example needs the service at its start: reset = "module:function"'
_DRAWN = 3


def handles_once(subject: EventsSubject, operation: Received) -> Outcome:
    """Deliver messages twice, as every broker does: the second time has no effect."""
    seen = subject.seen(operation)
    if not subject.served.shows_effects:
        return seen.outcome(_NO_EFFECTS)
    messages, untested = some_messages(subject, operation)
    had_effect = False
    for number, message in enumerate(messages):
        other = messages[number - 1] if len(messages) > 1 else None
        had_effect |= subject.run(_twice(subject, operation, seen, message, other))
    if messages and not had_effect and not seen.findings:
        return subject.seen(operation).outcome(_NOTHING)
    return seen.outcome("" if seen.checks else untested)


def some_messages(
    subject: EventsSubject, operation: Received
) -> tuple[list[Message], str]:
    """Return a few different messages, or why there are none."""
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
    seen = subject.seen(operation)
    seen.basis = subject.basis(ORDER)
    if not subject.served.shows_effects:
        return seen.outcome(_NO_EFFECTS)
    if not subject.served.is_anew:
        return seen.outcome(_NOT_ANEW)
    untested = "no field of its messages says which one is newer"
    for history in histories(subject, operation):
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
