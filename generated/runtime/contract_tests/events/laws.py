"""What holds for handlers at a broker: once is enough, and order is no matter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice, permutations
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.message import Message
from ...sample import CannotSample
from ..findings import Finding, Outcome
from .histories import History, histories
from .operations import Received
from .playing import Play, playing
from .publications import bodies
from .searching import some
from .seen import Seen
from .spelling import difference, shown
from .usual import UNSTEADY, Ends, Usual, played

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
        test = _Once(subject, operation, seen, message)
        had_effect |= subject.run(test.look(other))
        untested = UNSTEADY if test.is_unsteady else untested
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


class _Once:
    """Sends a message again, and compares what comes of it with what came of it once."""

    def __init__(
        self, subject: EventsSubject, operation: Received, seen: Seen, message: Message
    ) -> None:
        self._subject, self._operation = subject, operation
        self._seen, self._message = seen, message
        self._event = subject.writer(operation).event
        self.is_unsteady = False

    async def look(self, other: Message | None) -> bool:
        """Whether the message has an effect; it comes again, at once, and after an *other*."""
        message = self._message
        async with playing(self._subject.served) as play:
            before = await play.effects()
            ends = [await self._after(play, message), await self._after(play, message)]
            if not play.transport.handled(message, self._operation.name):
                return False  # which another test tells
            if other is not None:
                ends += [
                    await self._after(play, other),
                    await self._after(play, message),
                ]
        await self._same(
            self._usual(before, ends[0], message), ends[1], message, message
        )
        if other is not None and not self._seen.findings:
            usual = self._usual(before, ends[2], message, message, other)
            await self._same(usual, ends[3], message, other, message)
        if self._subject.served.is_anew and not self._seen.findings:
            await self._at_once()
        return bool(before != ends[0])

    async def _at_once(self) -> None:
        """Send it again before it was handled."""
        message = self._message
        once = await self._again(message)
        async with playing(self._subject.served) as play:
            start = await play.effects()
            await play.send(self._event, message, message)
            await play.calm()
            twice = await play.effects()
        usual = self._usual(once.start, once.end, message)
        if await usual.begins(start):
            await self._same(usual, twice, message, message)

    async def _after(self, play: Play, message: Message) -> Any:
        await play.send(self._event, message)
        await play.calm()
        return await play.effects()

    async def _again(self, *messages: Message) -> Ends:
        return await played(self._subject, self._event, self._operation.name, messages)

    def _usual(self, start: Any, end: Any, *messages: Message) -> Usual:
        """What comes of *messages* undisturbed, which was seen once."""
        is_anew = self._subject.served.is_anew
        again = partial(self._again, *messages) if is_anew else None
        return Usual(Ends(start=start, end=end), again)

    async def _same(self, usual: Usual, twice: Any, *sent: Message) -> None:
        is_same = await usual.ends(twice)
        self.is_unsteady |= usual.is_unsteady
        if usual.is_unsteady or not self._seen.looks(ONCE):
            return
        self._seen.answered += 1
        if not is_same:
            now = usual.shown(twice)
            finding = Finding(
                check=ONCE,
                operation=self._operation.name,
                said="A message that comes again, with the same id, has another effect.",
                request=shown(*sent),
                answer=difference("effects once", usual.end, "effects twice", now),
                repeat=self._subject.again_with(self._operation, *sent),
                pointer=self._operation.pointer,
            )
            self._seen.found(finding)


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

    async def after(messages: Sequence[Message]) -> Ends:
        return await played(subject, event, operation.name, messages)

    first = await after(history.messages)
    if not first.handled:
        return "its messages are not handled"
    if not first.differ:
        return _NOTHING
    usual = Usual(first, partial(after, history.messages))
    for messages in islice(permutations(history.messages), 1, None):
        found = await after(messages)
        if not await usual.begins(found.start):
            return _NOT_ANEW
        is_same = await usual.ends(found.end)
        if usual.is_unsteady:
            return UNSTEADY
        if not seen.looks(ORDER):
            return ""
        seen.answered += 1
        if not is_same:
            now = usual.shown(found.end)
            answer = difference("in order", usual.end, "in this order", now)
            seen.found(_ordered(subject, operation, history, messages, answer))
            return ""
    return ""


def _ordered(
    subject: EventsSubject,
    operation: Received,
    history: History,
    messages: Sequence[Message],
    answer: str,
) -> Finding:
    said = (
        f"Messages about one {history.key}, of which {history.newer} says which is "
        "newer, have another effect when they come in another order."
    )
    return Finding(
        check=ORDER,
        operation=operation.name,
        said=said,
        request=shown(*messages),
        answer=answer,
        repeat=subject.again_with(operation, *messages),
        pointer=operation.pointer,
    )
