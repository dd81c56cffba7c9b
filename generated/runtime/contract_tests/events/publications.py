"""What was published, held against the contract: address, name, bytes, key, headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...errors import ContractViolation
from ...events.addressing import Addressing
from ...events.carried import check as carried
from ...events.cloudevents import STRUCTURED, CloudEvent, is_structured
from ...events.dispatch import decode
from ...events.event import Event, Payload
from ...events.headers import read_headers
from ...events.marks import bears, opened
from ...events.message import Message, field_at
from ...media_types import essence
from .bodies import Bodies
from .operations import Received, Sent
from .watched import Publication

ADDRESS, NAME, CONTENT_TYPE = (
    "event_address",
    "event_message_name",
    "event_content_type",
)
SCHEMA, UNDECLARED = "event_schema", "undeclared_property"
KEY, HEADERS, CORRELATION = "event_key", "event_headers", "event_correlation"
CARRIED, CLOUD_EVENT = "event_can_be_carried", "cloud_event"
CHECKS = (
    *(ADDRESS, NAME, CONTENT_TYPE, SCHEMA, UNDECLARED, KEY, HEADERS, CORRELATION),
    *(CARRIED, CLOUD_EVENT),
)
"""What is looked at in everything that is published."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Where a message and its contract disagree.

    Attributes:
        check: The check.
        said: What is wrong, in words.
        pointer: Where the contract says otherwise.
    """

    check: str
    said: str
    pointer: str


@cache
def bodies(payload: Payload[Any]) -> Bodies:
    """Return what makes and judges bodies of *payload*."""
    return Bodies(payload)


def is_at(event: Event[Any], publication: Publication) -> bool:
    """Whether a publication went to where *event* is sent."""
    sent, message = publication.event.exchange, publication.message
    where = event.exchange
    if event.queue is not None and sent.type == "default" and not sent.name:
        return message.address == event.queue.name
    if (sent.name, sent.type) != (where.name, where.type):
        return False
    return message.address == event.address or bool(
        "{" in event.address and Addressing(event).parameters(message.address)
    )


def problems(
    operation: Received | Sent, event: Event[Any], publication: Publication
) -> Iterator[Problem]:
    """Return what is wrong with what was published as *event* of an *operation*.

    The event of a reply is another one than that of its operation.
    """
    message = publication.message
    yield from _carried(operation, event, message)
    yield from _address(operation, event, publication)
    payload, misnamed = _named(event, message)
    if misnamed:
        yield Problem(NAME, misnamed, operation.at())
    if payload is None:
        return
    try:
        inner, cloud = opened(message, strict=True)
    except ContractViolation as error:
        yield Problem(CLOUD_EVENT, str(error), operation.at(payload))
        return
    place = _Place(operation, event, payload)
    yield from _cloud_event(payload, message, cloud, place)
    if payload.cloudevents is None and cloud is not None and not message.headers:
        inner = message  # the payload itself is the envelope
    yield from _content_type(payload, inner, place.part("contentType"))
    yield from _body(operation, event, payload, inner, place.part("payload"))
    yield from _headers(payload, message, place.part("headers"))
    yield from _correlated(payload, message, place.part("correlationId"))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a message of an operation, or of its reply, stands in the contract."""

    operation: Received | Sent
    event: Event[Any]
    payload: Payload[Any]

    def part(self, name: str = "") -> str:
        if self.event is not self.operation.event:
            return f"{self.operation.pointer}/reply"
        return self.operation.at(self.payload, f"/{name}" if name else "")


def _cloud_event(
    payload: Payload[Any], message: Message, cloud: CloudEvent | None, place: _Place
) -> Iterator[Problem]:
    wanted = payload.cloudevents
    if wanted is None:
        return
    if cloud is None:
        yield Problem(CLOUD_EVENT, "It is no CloudEvent.", place.part())
    elif cloud.type != wanted.type:
        said = f"Its type is {cloud.type!r}, not {wanted.type!r}."
        yield Problem(CLOUD_EVENT, said, place.part())
    if wanted.mode == "structured" and not is_structured(message.content_type):
        said = f"Its content type is {message.content_type!r}, not {STRUCTURED!r}."
        yield Problem(CONTENT_TYPE, said, place.part("contentType"))


def _carried(
    operation: Received | Sent, event: Event[Any], message: Message
) -> Iterator[Problem]:
    try:
        carried(event.name, message)
    except (TypeError, ValueError) as error:
        yield Problem(CARRIED, f"No broker carries it: {error}.", operation.at())


def _address(
    operation: Received | Sent, event: Event[Any], publication: Publication
) -> Iterator[Problem]:
    if not event.address:  # of a reply, whose request says it
        return
    message = publication.message
    if not is_at(event, publication):
        sent, where = publication.event.exchange, event.exchange
        at = f" of exchange {sent.name!r}" if sent.name != where.name else ""
        wanted = f" of exchange {where.name!r}" if at else ""
        said = f"It went to {message.address!r}{at}, not to {event.address!r}{wanted}."
        yield Problem(ADDRESS, said, f"{operation.pointer}/channel/address")
        return
    told = Addressing(event).parameters(message.address)
    for name, value in told.items():
        allowed = operation.parameters.get(name, ())
        if name not in operation.open and value not in allowed:
            said = f"Parameter {name!r} of its address is {value!r}, none of {allowed}."
            yield Problem(
                ADDRESS, said, f"{operation.pointer}/channel/parameters/{name}"
            )
    yield from _located(operation, event, message, told)


def _located(
    operation: Received | Sent,
    event: Event[Any],
    message: Message,
    told: Mapping[str, str],
) -> Iterator[Problem]:
    """Parameters of an address that the payload says, too."""
    try:
        value = decode(event, message) if event.located else None
    except ContractViolation:
        return  # which the schema tells
    for name, path, default in event.located:
        wanted = field_at(value, path) or default
        if wanted and name in told and told[name] != wanted:
            said = (
                f"Parameter {name!r} of its address is {told[name]!r}, "
                f"and {path!r} of its payload says {wanted!r}."
            )
            yield Problem(
                ADDRESS, said, f"{operation.pointer}/channel/parameters/{name}"
            )


def _named(event: Event[Any], message: Message) -> tuple[Payload[Any] | None, str]:
    """Which message it is, and what is wrong with how it says so."""
    known = {one.name: one for one in event.payloads}
    found = known.get(message.name)
    if found is not None:
        return found, ""
    marked = [one for one in event.payloads if one.marks and bears(one.marks, message)]
    alone = marked[0] if len(marked) == 1 else None
    if len(event.payloads) == 1:
        alone = event.payloads[0]
    if message.name and "" not in known:
        names = ", ".join(known)
        return alone, f"It says that it is {message.name!r}; the contract has {names}."
    if alone is not None:
        return alone, ""
    fitting = [p for p in event.payloads if bodies(p).problem(message.body) is None]
    declared = [p for p in fitting if not any(bodies(p).undeclared(message.body))]
    fitting = declared or fitting
    if len(fitting) > 1:
        names = ", ".join(one.name for one in fitting)
        return fitting[0], f"It does not say which it is, and may be {names}."
    return (fitting or [event.payloads[0]])[0], ""


def _content_type(
    payload: Payload[Any], message: Message, at: str
) -> Iterator[Problem]:
    wanted = payload.content.media_type
    if not wanted or "*" in wanted or is_structured(message.content_type):
        return
    if essence(message.content_type) != essence(wanted):
        said = f"Its content type is {message.content_type!r}, not {wanted!r}."
        yield Problem(CONTENT_TYPE, said, at)


def _body(
    operation: Received | Sent,
    event: Event[Any],
    payload: Payload[Any],
    message: Message,
    at: str,
) -> Iterator[Problem]:
    raw = message.body
    try:
        if payload.schema_id is not None:
            raw = payload.schema_id.after(raw)
        wrong = bodies(payload).problem(raw)
    except ContractViolation as error:
        wrong = str(error)
    if wrong is not None:
        yield Problem(SCHEMA, f"{payload.name}: {wrong}.", at)
        return
    for place in bodies(payload).undeclared(raw):
        said = f"It has {place}, which the contract does not declare."
        yield Problem(UNDECLARED, said, at)
    value = payload.content.decode(raw)
    key = field_at(value, event.key)
    if key is not None and message.key != key:
        told = "no key" if message.key is None else f"the key {message.key!r}"
        said = f"It has {told}; what keeps order is {event.key!r}, which is {key!r}."
        yield Problem(KEY, said, operation.at(payload))
    wanted = field_at(value, event.correlation)
    if wanted is not None and message.correlation_id not in (None, wanted):
        said = f"Its correlation id is {message.correlation_id!r}, not {wanted!r}."
        yield Problem(CORRELATION, said, operation.at(payload, "/correlationId"))


def _headers(payload: Payload[Any], message: Message, at: str) -> Iterator[Problem]:
    if payload.headers is None:
        return
    try:
        read_headers(payload.headers, {**message.properties(), **message.headers})
    except ContractViolation as error:
        yield Problem(HEADERS, f"{payload.name}: {error}.", at)


def _correlated(payload: Payload[Any], message: Message, at: str) -> Iterator[Problem]:
    header, said = payload.correlation_header, message.correlation_id
    if header is None or said is None:
        return
    found = message.headers.get(header)
    if found != said:
        told = f"is {found!r}" if found is not None else "is missing"
        yield Problem(
            CORRELATION,
            f"Header {header!r} {told}; its correlation id is {said!r}.",
            at,
        )
