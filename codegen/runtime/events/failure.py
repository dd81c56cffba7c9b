"""What befell a message, in headers that travel with it through retry and dead letters.

Their names begin with `x-`, which AMQP's headers exchanges pass over. They hold beside the
application's own headers, and are taken off before a handler sees those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from .outcome import Settlement

if TYPE_CHECKING:  # which has a failure itself
    from .message import Message

KEY = "x-key"
"""The key that keeps messages in order, where the wire has no place for it (AMQP)."""
ATTEMPT = "x-attempt"
DUE = "x-due"
ORIGIN = "x-origin-queue"
"""The queue, or topic, whose consumers could not handle it."""
_REASON, _ERROR = "x-failure-reason", "x-failure-error"
_FIRST, _LAST = "x-failure-first", "x-failure-last"
_EXCHANGE, _ADDRESS = "x-origin-exchange", "x-origin-address"
_PARTITION, _OFFSET = "x-origin-partition", "x-origin-offset"
_GROUP = "x-origin-group"
_STORY = frozenset(
    {ATTEMPT, _REASON, _ERROR, _FIRST, _LAST}
    | {_EXCHANGE, _ADDRESS, ORIGIN, _PARTITION, _OFFSET, _GROUP}
)
_OURS = _STORY | {DUE} | {f"x-before-{name[2:]}" for name in _STORY}
_RESERVED = _OURS | {KEY}
STORY = _OURS - {ATTEMPT, DUE, ORIGIN}
"""Headers that tell of a failure, and without which a message is delivered all the same."""
_LONGEST = 2_000
"""Characters of one header: an exception of a user may say whole documents. What befell a
message travels with it, and both have to fit: all its headers into one frame of AMQP, of
128 KiB, and one that is larger ends the connection; a record of Kafka into what its topic
takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a message came from when it was delivered first.

    Attributes:
        queue: Queue, or topic.
        exchange: Exchange that it was sent to; empty where there are none.
        address: Routing key that it was sent with, or topic.
        partition: Partition of the topic.
        offset: Place in the partition.
        group: Consumer group that could not handle it, where its queue does not tell.
    """

    queue: str
    exchange: str = ""
    address: str = ""
    partition: int | None = None
    offset: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What befell a message.

    Attributes:
        reason: The last failure, in words.
        error: Class of its exception, empty if there was none.
        attempts: How often the message was delivered; 0 of one that was put back.
        first: When it failed first, in seconds since 1970; of one that came as a dead
            letter, when it died elsewhere.
        last: When it failed last.
        origin: Where it came from.
        before: What befell it elsewhere, if it came as a dead letter of another place.
    """

    reason: str
    error: str
    attempts: int
    first: float
    last: float
    origin: Origin
    before: Failure | None = None


def failed(
    message: Message, here: Origin, settlement: Settlement, now: float
) -> Failure:
    """Return what befell *message* so far; the first place and time are kept.

    *here* is where it was taken from, *now* is in seconds since 1970.
    """
    before = message.failure
    return Failure(
        reason=_plain(settlement.reason),
        error=_plain(settlement.error),
        attempts=message.attempt,
        first=now if before is None else before.first,
        last=now,
        origin=here if before is None else before.origin,
        before=None if before is None else before.before,
    )


def arrived(failure: Failure | None, here: Origin) -> Failure | None:
    """Return the story of a message that was found *here*.

    A dead letter that somebody else gave up begins anew, with all attempts before it; what
    befell it elsewhere stays known.
    """
    if failure is None or failure.origin.queue == here.queue:
        return failure
    return Failure(
        reason="",
        error="",
        attempts=0,
        first=failure.last,
        last=failure.last,
        origin=here,
        before=failure,
    )


def failure_headers(failure: Failure) -> dict[str, str]:
    """Return *failure* as headers, none too long to travel; moments as RFC 3339, in UTC."""
    headers = _told(failure)
    if failure.before is not None:
        before = _told(failure.before)
        headers |= {f"x-before-{name[2:]}": text for name, text in before.items()}
    return headers


def _told(failure: Failure) -> dict[str, str]:
    origin = failure.origin
    headers = {
        ATTEMPT: str(failure.attempts),
        _REASON: _plain(failure.reason),
        _ERROR: _plain(failure.error),
        _FIRST: _moment(failure.first),
        _LAST: _moment(failure.last),
        _EXCHANGE: origin.exchange,
        _ADDRESS: origin.address,
        ORIGIN: origin.queue,
    }
    if origin.partition is not None and origin.offset is not None:
        headers |= {_PARTITION: str(origin.partition), _OFFSET: str(origin.offset)}
    if origin.group:
        headers[_GROUP] = origin.group
    return headers


def read_failure(headers: Mapping[str, str]) -> Failure | None:
    """Return what *headers* tell, None if they tell of no failure.

    What others may have made of a header counts as not told.
    """
    found = _read(headers)
    if found is None:
        return None
    before = {
        f"x-{name[9:]}": text
        for name, text in headers.items()
        if name.startswith("x-before-")
    }
    return replace(found, before=_read(before)) if before else found


def _read(headers: Mapping[str, str]) -> Failure | None:
    if ORIGIN not in headers:
        return None
    attempts = _number(headers.get(ATTEMPT))
    return Failure(
        reason=headers.get(_REASON, ""),
        error=headers.get(_ERROR, ""),
        attempts=1 if attempts is None else attempts,
        first=_seconds(headers.get(_FIRST)),
        last=_seconds(headers.get(_LAST)),
        origin=Origin(
            queue=headers[ORIGIN],
            exchange=headers.get(_EXCHANGE, ""),
            address=headers.get(_ADDRESS, ""),
            partition=_number(headers.get(_PARTITION)),
            offset=_number(headers.get(_OFFSET)),
            group=headers.get(_GROUP, ""),
        ),
    )


def due(headers: Mapping[str, str]) -> float:
    """Return when a message may be delivered, in seconds since 1970; 0 is at once."""
    return _seconds(headers.get(DUE))


def due_header(moment: float) -> dict[str, str]:
    """Return the header that says when a message may be delivered."""
    return {DUE: _moment(moment)}


def reserved(headers: Mapping[str, str]) -> frozenset[str]:
    """Return the names of *headers* that are for transports to set."""
    return _RESERVED.intersection(headers)


def own_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that are the application's own."""
    return {name: text for name, text in headers.items() if name not in _OURS}


def _plain(text: str) -> str:
    """Return as much of *text* as travels, in characters that every broker carries."""
    shown = text[:_LONGEST].encode("utf-8", "backslashreplace").decode()
    return shown[:_LONGEST]


def _moment(seconds: float) -> str:
    # The nearest one: what is cut would be less each time that it is read and sent on.
    moment = datetime.fromtimestamp(seconds + 0.0005, UTC)
    return moment.isoformat(timespec="milliseconds")


def _seconds(text: str | None) -> float:
    try:
        seconds = datetime.fromisoformat(text or "").timestamp()
        _moment(seconds)  # a zone may lead out of the years that can be written
    except (ValueError, OverflowError, OSError):
        return 0.0
    return seconds


def _number(text: str | None) -> int | None:
    text = text or ""
    short = text.isascii() and text.isdigit() and len(text) < 20
    return int(text) if short else None
