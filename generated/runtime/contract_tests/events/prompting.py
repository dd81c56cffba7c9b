"""Makes a service send, by a hook of its own, and answers what it asks."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...sample import CannotSample
from ..configuration import ConfigurationError
from .hurried import Hurried
from .operations import Sent
from .publications import bodies
from .watched import Publication, Watched
from .writing import Writer

if TYPE_CHECKING:
    from .subject import EventsSubject

NO_HOOK = (
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


def runs(
    subject: EventsSubject, hook: Any, operations: Sequence[Sent]
) -> Sequence[Run]:
    """Return what *hook* has the service send: all at once, or one operation by one."""
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


def of_fake(subject: EventsSubject, operation: Sent) -> Run:
    """Return what the fake sends: a sample of each message."""
    writer, sent = subject.writer(operation), list[Publication]()
    for number, payload in enumerate(operation.event.payloads):
        try:
            raw = bodies(payload).sample.raw
            message = writer.write(payload, raw, f"message-{number}")
        except (CannotSample, ContractViolation):
            continue
        sent.append(Publication(writer.event, message))
    return Run(publications=tuple(sent), wanted=operation)
