"""Whether requests are answered: where they say, with their correlation id, as declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...errors import ContractViolation
from ...events.message import Message, field_at
from ...sample import CannotSample
from ..findings import Finding, Outcome
from .handling import told
from .operations import Received
from .playing import Play, playing
from .publications import CHECKS, CORRELATION, Problem, bodies, is_at, problems
from .spelling import shown
from .watched import Publication
from .writing import REPLIES

if TYPE_CHECKING:
    from .subject import EventsSubject

REPLIED = "request_is_answered"


def replies(subject: EventsSubject, operation: Received) -> Outcome:
    """Ask twice, at once, and hold both replies against the contract."""
    seen, untested = subject.seen(operation), ""
    writer = subject.writer(operation)
    for payload in operation.event.payloads:
        try:
            raw = bodies(payload).sample.raw
            own = operation.event.correlation is None
            asked = tuple(
                writer.write(
                    payload,
                    raw,
                    f"request-{number}",
                    correlation_id=f"belongs-{number}" if own else None,
                )
                for number in ((1, 2) if own else (1,))
            )
        except (CannotSample, ContractViolation) as error:
            untested = f"{payload.name}: no message can be made up: {error}"
            continue
        for check in (REPLIED, *CHECKS):
            seen.looks(check)
        found = subject.run(_answered(subject, operation, asked))
        seen.answered += not found
        for problem, answer in found:
            finding = Finding(
                check=problem.check,
                operation=operation.name,
                said=problem.said,
                request=shown(*asked),
                answer=answer,
                repeat=subject.again_with(operation, *asked),
                pointer=problem.pointer,
            )
            seen.found(finding, like=problem.check)
    return seen.outcome("" if seen.checks else untested)


async def _answered(
    subject: EventsSubject, operation: Received, asked: tuple[Message, ...]
) -> list[tuple[Problem, str]]:
    reply = operation.reply
    assert reply is not None
    async with playing(subject.served) as play:
        await play.send(subject.writer(operation).event, *asked)
        await play.calm()
        published = list(play.transport.published)
        if not play.transport.handled(asked[0], operation.name):
            return [(_unanswered(operation), told(play, asked[0]))]
        came = [one for one in published if _is_reply(operation, one)]
        found: list[tuple[Problem, str]] = []
        for request in asked:
            wanted = request.correlation_id
            mine = [p for p in came if _correlation(p.message, reply) == wanted]
            if not came:
                found.append((_unanswered(operation), _instead(play, published)))
            elif not mine:
                said = f"No reply has the correlation id of its request, {wanted!r}."
                problem = Problem(CORRELATION, said, f"{operation.pointer}/reply")
                found.append((problem, shown(*(p.message for p in came))))
            for one in mine:
                wrong = problems(operation, reply.event, one)
                found += [(problem, shown(one.message)) for problem in wrong]
        return found


def _is_reply(operation: Received, publication: Publication) -> bool:
    reply: Any = operation.reply
    if not reply.fixed:
        return publication.message.address == REPLIES
    return is_at(reply.event, publication)


def _unanswered(operation: Received) -> Problem:
    reply: Any = operation.reply
    place = reply.event.address if reply.fixed else REPLIES
    said = f"No reply came to {place!r}, which is where the request wants it."
    return Problem(REPLIED, said, f"{operation.pointer}/reply")


def _instead(play: Play, published: list[Publication]) -> str:
    if not published:
        return "Nothing was sent."
    return shown(*(one.message for one in published))


def _correlation(message: Message, reply: Any) -> str | None:
    """What a reply says that it belongs to, wherever it says so."""
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
