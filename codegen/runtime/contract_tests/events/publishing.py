"""Whether what a service sends is what the contract says, as far as it can be made to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.addressing import Addressing
from ...events.dispatch import decode
from ...events.message import Message, field_at
from ..findings import Finding, Outcome
from .operations import Sent
from .prompting import NO_HOOK, Run, of_fake, runs
from .publications import CHECKS, Problem, is_at, problems
from .spelling import shown
from .watched import Publication
from .writing import said_twice

if TYPE_CHECKING:
    from .subject import EventsSubject

SENT, IDS, DECLARED = "event_is_sent", "event_message_id", "declared_event"
NAMES = "address-names-the-payload"


def sends(subject: EventsSubject, operation: Sent) -> Outcome:
    """Make the service send, and hold what it sent as *operation* against the contract."""
    seen = subject.seen(operation)
    for payload in operation.event.payloads:
        seen.covers("messages", payload.name, came=False)
    if not subject.provider.is_real:
        prompted: Sequence[Run] = [of_fake(subject, operation)]
    elif (hook := subject.publish_hook) is None:
        return seen.outcome(NO_HOOK)
    else:
        prompted = runs(subject, hook, [operation])
    for run in prompted:
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


def names_the_payload(subject: EventsSubject, operation: Sent) -> Outcome:
    """Make the service send, and see whether addresses say what payloads say."""
    seen, hook = subject.seen(operation), subject.publish_hook
    seen.basis = subject.basis(NAMES)
    if not subject.provider.is_real:
        prompted: Sequence[Run] = [of_fake(subject, operation)]
    elif hook is None:
        return seen.outcome(NO_HOOK)
    else:
        prompted = runs(subject, hook, [operation])
    for run in prompted:
        for publication in run.publications:
            if _whose(subject, run, publication) is not operation:
                continue
            event, message = operation.event, publication.message
            try:
                value = decode(event, message)
            except ContractViolation:
                continue  # which the schema tells
            told = Addressing(event).parameters(message.address)
            for name, path in said_twice(event, value).items():
                wanted = field_at(value, path)
                if wanted is None or name not in told or not seen.looks(NAMES):
                    continue
                seen.answered += told[name] == wanted
                if told[name] != wanted:
                    said = (
                        f"Parameter {name!r} of its address is {told[name]!r}, and "
                        f"{path!r} of its payload is {wanted!r}."
                    )
                    at = f"{operation.pointer}/channel/parameters/{name}"
                    problem = Problem(NAMES, said, at)
                    seen.found(_finding(subject, operation, publication, problem))
    return seen.outcome("" if seen.checks else "no payload says what its address says")


def sent_now(subject: EventsSubject, operation: Sent) -> str:
    """Make the service send *operation*, and return what it sent."""
    hook = subject.publish_hook
    if hook is None:
        return NO_HOOK
    prompted = runs(subject, hook, [operation])
    errors = [repr(run.error) for run in prompted if run.error is not None]
    sent = [one.message for run in prompted for one in run.publications]
    return "\n\n".join([*errors, shown(*sent)])


def sends_nothing_else(subject: EventsSubject) -> Outcome:
    """Make the service send, and see whether the contract knows all that it sent."""
    seen = subject.seen(subject.sent[0])
    seen.operation = "any operation"
    hook = subject.publish_hook
    if not subject.provider.is_real or hook is None:
        why = NO_HOOK if subject.provider.is_real else "the fake sends nothing else"
        return seen.outcome(why)
    for run in runs(subject, hook, subject.sent):
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
