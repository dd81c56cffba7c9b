"""Whether what a service sends is what the contract says, as far as it can be made to."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.message import Message, field_at
from ...sample import CannotSample
from ..configuration import ConfigurationError
from ..findings import Finding, Outcome
from .hurried import Hurried
from .operations import Sent
from .publications import CHECKS, Problem, bodies, is_at, problems
from .spelling import shown
from .watched import Publication, Watched
from .writing import Writer

if TYPE_CHECKING:
    from .subject import EventsSubject

SENT, IDS, DECLARED = "event_is_sent", "event_message_id", "declared_event"
_NO_HOOK = (
    "no hook makes the service send it: "
    'publish = "module:function" of the configuration, which is given a transport'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a service published when it was made to.

    Attributes:
        publications: What, in order.
        wanted: The operation that it was asked for, if the hook is told one.
        error: What it raised, None if nothing.
    """

    publications: tuple[Publication, ...]
    wanted: Sent | None
    error: Exception | None = None


def sends(subject: EventsSubject, operation: Sent) -> Outcome:
    """Make the service send, and hold what it sent as *operation* against the contract."""
    seen = subject.seen(operation)
    for payload in operation.event.payloads:
        seen.covers("messages", payload.name, came=False)
    if not subject.provider.is_real:
        runs: Sequence[Run] = [_of_fake(subject, operation)]
    elif (hook := subject.publish_hook) is None:
        return seen.outcome(_NO_HOOK)
    else:
        runs = _runs(subject, hook, [operation])
    for run in runs:
        if run.error is not None:
            _failed(subject, seen, operation, run)
        mine = [p for p in run.publications if _whose(subject, run, p) is operation]
        for publication in mine:
            seen.covers("messages", publication.message.name)
            for check in CHECKS:
                seen.looks(check)
            found = [*problems(operation, operation.event, publication)]
            seen.answered += not found
            for one in found:
                seen.found(_finding(subject, operation, publication, one))
        _ids(subject, seen, operation, mine)
    untested = "" if seen.checks else "the service sent nothing of it"
    return seen.outcome(untested)


def sent_now(subject: EventsSubject, operation: Sent) -> str:
    """Make the service send *operation*, and return what it sent."""
    hook = subject.publish_hook
    if hook is None:
        return _NO_HOOK
    runs = _runs(subject, hook, [operation])
    errors = [repr(run.error) for run in runs if run.error is not None]
    sent = [one.message for run in runs for one in run.publications]
    return "\n\n".join([*errors, shown(*sent)])


def sends_nothing_else(subject: EventsSubject) -> Outcome:
    """Make the service send, and see whether the contract knows all that it sent."""
    seen = subject.seen(subject.sent[0])
    seen.operation = "any operation"
    hook = subject.publish_hook
    if not subject.provider.is_real or hook is None:
        why = _NO_HOOK if subject.provider.is_real else "the fake sends nothing else"
        return seen.outcome(why)
    for run in _runs(subject, hook, subject.sent):
        for publication in run.publications:
            seen.looks(DECLARED)
            if _whose(subject, run, publication) is not None:
                seen.answered += 1
                continue
            message, sent = publication.message, publication.event.exchange
            at = f" of exchange {sent.name!r}" if sent.name else ""
            problem = Problem(
                DECLARED,
                f"It was sent to {message.address!r}{at}, where the contract sends "
                "nothing.",
                "/channels",
            )
            finding = _finding(subject, subject.sent[0], publication, problem)
            seen.found(replace(finding, operation="any operation"))
    return seen.outcome("" if seen.checks else "the service sent nothing")


def _whose(subject: EventsSubject, run: Run, publication: Publication) -> Sent | None:
    """Which operation a publication is: by what its sender calls it, else by its address."""
    for one in subject.sent:
        if one.name == publication.event.name:
            return one
    there = [one for one in subject.sent if is_at(one.event, publication)]
    name = publication.message.name
    named = [o for o in there if any(p.name == name for p in o.event.payloads)]
    if run.wanted is not None and (run.wanted in there or not there):
        return run.wanted
    return next(iter(named or there), None)


def _runs(
    subject: EventsSubject, hook: Any, operations: Sequence[Sent]
) -> Sequence[Run]:
    """What *hook* has the service send: all at once, or one operation after the other."""
    if _is_told(hook):
        return [subject.run(_published(subject, hook, one)) for one in operations]
    return [subject.run(_published(subject, hook, None))]


def _is_told(hook: Any) -> bool:
    """Whether a hook is given the name of an operation beside the transport."""
    try:
        parameters = list(inspect.signature(hook).parameters.values())
    except (TypeError, ValueError):
        return False
    positional = [
        p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)
    ]
    if not positional:
        raise ConfigurationError(
            "the hook publish must take a transport, and may take the name of an operation"
        )
    return len(positional) > 1


async def _published(subject: EventsSubject, hook: Any, wanted: Sent | None) -> Run:
    transport = Watched(Hurried().clock)
    answering = _Answering(subject, transport)
    transport.answer = answering.answer
    await subject.served.renew()
    arguments = [transport] if wanted is None else [transport, wanted.name]
    error: Exception | None = None
    try:
        if inspect.iscoroutinefunction(hook):
            await hook(*arguments)
        else:  # which may have an event loop of its own, or wait in the way of ours
            done = await asyncio.to_thread(hook, *arguments)
            if inspect.isawaitable(done):
                await done
    except ConfigurationError:
        raise
    except Exception as raised:
        error = raised
    return Run(publications=tuple(transport.published), wanted=wanted, error=error)


@dataclass(slots=True)
class _Answering:
    """Answers what the service asks, as another service would."""

    subject: EventsSubject
    transport: Watched

    async def answer(self, publication: Publication) -> None:
        message = publication.message
        for one in self.subject.sent:
            if one.reply is None or one.name != publication.event.name:
                continue
            replies, reply = one.reply.event, one.reply
            said = message.headers.get(reply.header) if reply.header else None
            to = replies.address if reply.fixed else said or message.reply_to
            if not to:
                return
            asked = replace(
                one, event=replace(replies, address=to, queue=None), reply=None
            )
            payload = replies.payloads[0]
            correlation_id = message.correlation_id or message.message_id
            answer = Writer(operation=asked, known={}).write(
                payload,
                bodies(payload).sample.raw,
                f"{message.message_id}-reply",
                correlation_id=correlation_id,
            )
            await self.transport.send(asked.event, answer)


def _of_fake(subject: EventsSubject, operation: Sent) -> Run:
    """What the fake sends: a sample of each message."""
    writer, sent = subject.writer(operation), list[Publication]()
    for number, payload in enumerate(operation.event.payloads):
        try:
            raw = bodies(payload).sample.raw
            message = writer.write(payload, raw, f"message-{number}")
        except (CannotSample, ContractViolation):
            continue
        sent.append(Publication(writer.event, message))
    return Run(publications=tuple(sent), wanted=operation)


def _failed(subject: EventsSubject, seen: Any, operation: Sent, run: Run) -> None:
    """Say that the service raised; of several operations, it is said of each."""
    if run.wanted not in (None, operation) or not seen.looks(SENT):
        return
    error = run.error
    problem = Problem(
        SENT,
        f"The service could not send: {type(error).__name__}: {error}",
        operation.at(),
    )
    finding = _finding(subject, operation, None, problem)
    seen.found(finding)


def _ids(
    subject: EventsSubject, seen: Any, operation: Sent, mine: Sequence[Publication]
) -> None:
    """See whether each message has an id of its own: consumers know repetitions by it."""
    known: dict[str, Message] = {}
    for publication in mine:
        seen.looks(IDS)
        message = publication.message
        before = known.setdefault(message.message_id, message)
        if before.body != message.body:
            said = f"Two different messages have the id {message.message_id!r}."
            problem = Problem(IDS, said, operation.at())
            seen.found(_finding(subject, operation, publication, problem))


def _finding(
    subject: EventsSubject,
    operation: Sent,
    publication: Publication | None,
    problem: Problem,
) -> Finding:
    request = ""
    if publication is not None:
        exchange = publication.event.exchange.name
        request = f"exchange: {exchange}\n" if exchange else ""
        request += shown(publication.message)
    return Finding(
        check=problem.check,
        operation=operation.name,
        said=problem.said,
        request=request,
        repeat=subject.publish_again(operation),
        pointer=problem.pointer,
    )


def effective_correlation(message: Message, reply: Any) -> str | None:
    """Return what a reply says that it belongs to, wherever it says so."""
    if message.correlation_id is not None:
        return message.correlation_id
    for header in reply.event.correlation_headers:
        if header in message.headers:
            return message.headers[header]
    if reply.event.correlation is None:
        return None
    try:
        value = reply.event.payloads[0].content.decode(message.body)
    except ContractViolation:
        return None
    return field_at(value, reply.event.correlation)
