"""Whether what the contract allows is handled, and what it forbids is put aside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.dispatch import Dispatch
from ...events.event import Event, Payload
from ...events.marks import opened
from ...events.message import Message
from ...events.outcome import Retry
from ...sample import CannotSample
from ..effort import effort
from ..findings import Finding, Outcome
from .operations import Received
from .playing import HUNG, Hung, Play, playing
from .publications import bodies
from .searching import search
from .seen import Seen
from .shape import Body
from .spelling import shown
from .watched import Delivery
from .writing import Writer, plainer, spoilt

if TYPE_CHECKING:
    from .subject import EventsSubject

HANDLED, SUBSCRIBED = "handles_what_is_allowed", "receives_at_all"
ISOLATED, KEPT = "goes_on_after_poison", "keeps_poison"


def handles(subject: EventsSubject, operation: Received) -> Outcome:
    """Send what the contract allows, message by message; all of it is to be handled."""
    seen = subject.seen(operation)
    test = _Handling(subject, operation, seen)
    untested = ""
    for payload in operation.event.payloads:
        seen.covers("messages", payload.name, came=False)
        try:
            test.look(payload)
        except (CannotSample, ContractViolation) as error:
            untested = f"{payload.name}: no message can be made up: {error}"
            continue
        seen.covers("messages", payload.name)
    return seen.outcome("" if seen.checks else untested)


class _Handling:
    """Sends messages of one operation, and sees what becomes of them."""

    def __init__(self, subject: EventsSubject, operation: Received, seen: Seen) -> None:
        self._subject, self._operation, self._seen = subject, operation, seen
        self._writer = subject.writer(operation)
        self._number = 0

    def look(self, payload: Payload[Any]) -> None:
        """Try the branches of a payload, then what is drawn."""
        made = bodies(payload)
        first = made.sample
        if not self._taken(payload, first):
            return
        known = set[bytes]()
        for body in made.branches():
            for generous in (True, False) if body.raw not in known else ():
                message = self._written(payload, body.raw, generous)
                self._one(payload, message, body.label)
            known.add(body.raw)
            self._seen.covers("schema branches", f"{payload.name} {body.label}")
        for label, message in plainer(self._written(payload, first.raw, True)):
            self._one(payload, message, label)
        drawn = made.drawn()
        if drawn is not None and not self._seen.findings:
            search(drawn, lambda raw: self._drawn(payload, raw), effort().examples)

    def _taken(self, payload: Payload[Any], body: Body) -> bool:
        """Whether anybody receives such messages."""
        message = self._written(payload, body.raw, True)
        queues = self._subject.run(_queues(self._subject, self._writer.event, message))
        if self._seen.looks(SUBSCRIBED) and not queues:
            said = f"Nobody receives what is sent to {message.address!r}."
            self._found(SUBSCRIBED, payload, message, said, "")
        return bool(queues)

    def _drawn(self, payload: Payload[Any], raw: bytes) -> bool:
        message = self._written(payload, raw, bool(self._number % 2))
        return self._one(payload, message, "")

    def _written(self, payload: Payload[Any], raw: bytes, generous: bool) -> Message:
        self._number += 1
        return self._writer.write(
            payload, raw, f"message-{self._number}", generous=generous
        )

    def _one(self, payload: Payload[Any], message: Message, label: str) -> bool:
        """Whether one *message* is not handled."""
        if not _is_whole(message) or not self._seen.looks(HANDLED):
            return False
        told = self._subject.run(
            unhandled(self._subject, self._writer.event, self._operation, message)
        )
        if told is None:
            self._seen.answered += 1
            return False
        self._seen.hopeless = HUNG in told.answer
        at = f" ({label})" if label else ""
        said = f"{told.said}{at}."
        self._found(HANDLED, payload, message, said, told.answer)
        return True

    def _found(
        self, check: str, payload: Payload[Any], message: Message, said: str, told: str
    ) -> None:
        finding = Finding(
            check=check,
            operation=self._operation.name,
            said=said,
            request=shown(message),
            answer=told,
            repeat=self._subject.again_with(self._operation, message),
            pointer=self._operation.at(payload, "/payload"),
        )
        self._seen.found(finding, like=_plain(told, message))


def _is_whole(message: Message) -> bool:
    """Whether *message* is a CloudEvent in order, if it says that it is one.

    A contract that describes the whole of one may allow more than that.
    """
    try:
        opened(message)
    except ContractViolation:
        return False
    return True


def _plain(told: str, message: Message) -> str:
    """What was *told*, without what is another one in each example."""
    lines = (line.replace(message.message_id, "") for line in told.splitlines())
    return next((line.rpartition("attempt")[2] for line in lines if line), told)


async def _queues(subject: EventsSubject, event: Event[Any], message: Message) -> int:
    async with playing(subject.served) as play:
        return await play.send(event, message)


@dataclass(frozen=True, slots=True)
class Unhandled:
    """What is wrong with how a message was handled, in a sentence, and what became of it."""

    said: str
    answer: str


async def unhandled(
    subject: EventsSubject, event: Event[Any], operation: Received, message: Message
) -> Unhandled | None:
    """What became of a *message* that was not handled, or not at once; None if it was."""
    async with playing(subject.served) as play:
        await play.send(event, message)
        with suppress(Hung):
            await play.rest()
        if not play.transport.handled(message, operation.name):
            return Unhandled("It is not handled", told(play, message))
        if play.trouble():
            said = "It is handled, but does not come to rest"
            return Unhandled(said, told(play, message))
        tried = play.transport.of(message, operation.name)
        failed = sum(1 for one in tried if one.error or _failed(one))
        if failed:
            times = "once" if failed == 1 else f"{failed} times"
            said = f"It is handled after its handler failed {times}"
            return Unhandled(said, told(play, message))
    return None


def _failed(delivery: Delivery) -> bool:
    """Whether a handler raised something else than that it wants another try."""
    settlement = delivery.settlement
    if settlement is None or settlement.action != "retry":
        return False
    return settlement.error not in ("", Retry.__name__)


def told(play: Play, message: Message) -> str:
    """Return what became of *message*, line by line."""
    mine = [
        str(one)
        for one in play.transport.deliveries
        if one.message.message_id == message.message_id
    ]
    if len(mine) > 4:
        mine = [*mine[:2], f"... {len(mine) - 3} times more ...", mine[-1]]
    lines = [*mine, play.trouble()]
    return "\n".join(filter(None, lines)) or "Nothing became of it."


def isolates(subject: EventsSubject, operation: Received) -> Outcome:
    """Send what nobody can read, and then a message: that one is to be handled."""
    seen, writer = subject.seen(operation), subject.writer(operation)
    untested = ""
    for payload in operation.event.payloads:
        try:
            whole = writer.write(payload, bodies(payload).sample.raw, "whole")
        except (CannotSample, ContractViolation) as error:
            untested = f"{payload.name}: no message can be made up: {error}"
            continue
        for label, poison, readable in _poison(operation, payload, whole):
            if seen.hopeless:
                break
            trouble = subject.run(
                _stopped(subject, writer, operation, poison, whole, readable)
            )
            for check in (ISOLATED, KEPT) if not readable else (ISOLATED,):
                seen.looks(check)
            if trouble is None:
                seen.answered += 1
                continue
            check, said, answer = trouble
            seen.hopeless = HUNG in answer
            finding = Finding(
                check=check,
                operation=operation.name,
                said=f"{said} ({label})",
                request=shown(poison, whole),
                answer=answer,
                repeat=subject.again_with(operation, poison, whole),
                pointer=operation.at(payload),
            )
            seen.found(finding, like=said)
    return seen.outcome("" if seen.checks else untested or "all bytes are allowed")


def _poison(
    operation: Received, payload: Payload[Any], whole: Message
) -> Iterator[tuple[str, Message, bool]]:
    """What is in it, a message that the contract forbids, and whether it can be read."""
    made, dispatch = bodies(payload), Dispatch(operation.event)
    bad = [(one, False) for one in made.undecodable()]
    bad += [(one, True) for one in made.forbidden()]
    for body, readable in bad:
        poison = spoilt(whole, payload, body.raw, "poison")
        if _refused(dispatch, poison):
            yield body.label, poison, readable
    stranger = replace(whole, message_id="poison", name="NobodyKnowsThis")
    if operation.event.unknown == "dead_letter" and _refused(dispatch, stranger):
        yield "a name that no message has", stranger, True


def _refused(dispatch: Dispatch[Any], message: Message) -> bool:
    try:
        dispatch.read(message)
    except ContractViolation:
        return True
    return False


async def _stopped(
    subject: EventsSubject,
    writer: Writer,
    operation: Received,
    poison: Message,
    whole: Message,
    readable: bool,
) -> tuple[str, str, str] | None:
    """Which check *poison* breaks, and how, None for none; a *whole* message follows it."""
    async with playing(subject.served) as play:
        await play.send(writer.event, poison, whole)
        with suppress(Hung):
            await play.rest()
        transport = play.transport
        if play.trouble():
            said = "What nobody can handle is never given up."
            return ISOLATED, said, told(play, poison)
        if not transport.handled(whole, operation.name):
            said = "What comes after it is not handled."
            return ISOLATED, said, told(play, whole)
        mine = transport.of(poison, operation.name)
        if not readable and mine and all(one.handled for one in mine):
            said = "What nobody can read was acknowledged: it is no dead letter."
            return KEPT, said, told(play, poison)
        if any(_is_mute(one) for one in mine):
            return KEPT, "It is a dead letter without a reason.", told(play, poison)
    return None


def _is_mute(delivery: Delivery) -> bool:
    settlement = delivery.settlement
    if settlement is None or settlement.action != "dead_letter":
        return False
    return not settlement.reason
