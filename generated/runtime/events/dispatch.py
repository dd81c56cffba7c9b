"""Which of the messages of an event one is: by name, by its marks, by what it fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import BaseModel

from ..errors import ContractViolation
from ..value import value
from .cloudevents import CloudEvent, is_structured
from .event import Event, Payload
from .headers import properties_in, read_headers
from .marks import Look, Mark, Place, opened
from .message import Message

M = TypeVar("M")
_Choices: TypeAlias = tuple[Payload[M], ...]

_PLACES: tuple[Place, ...] = ("property", "header", "cloudevent")
"""Where marks are looked for, the first place first."""


class UnknownMessage(ContractViolation):
    """A message that is none of those that the contract names for its address."""


@value
class Received(Generic[M]):
    """What a message says.

    Attributes:
        value: Its payload.
        headers: Its headers, as a class where each message of the event has one.
        event: What it says of itself, if it is a CloudEvent.
        correlation_id: That in the header which the contract names for it.
    """

    value: M
    headers: BaseModel | Mapping[str, str]
    event: CloudEvent | None = None
    correlation_id: str | None = None


@dataclass(frozen=True, slots=True)
class _Table(Generic[M]):
    """The values of one place, and the messages that have them; none is another's."""

    place: Place
    name: str
    choices: dict[str, _Choices[M]]
    complete: bool
    """Whether each message has a value there: then an unknown one is none of them."""


class Dispatch(Generic[M]):
    """Reads the messages of one event; what can be known before they come is."""

    def __init__(self, event: Event[M]) -> None:
        """Read messages of *event*."""
        self._event = event
        self._named = {one.name: (one,) for one in reversed(event.payloads)}
        self._typed = all(one.headers is not None for one in event.payloads)
        self._tables = tuple(_tables(event))
        self._known = tuple(
            (one.schema_id, one) for one in event.payloads if one.schema_id is not None
        )
        self._envelope = any(_is_envelope(one) for one in event.payloads)
        self._strict = self._envelope or any(one.cloudevents for one in event.payloads)

    def read(self, message: Message) -> Received[M] | None:
        """Return what *message* says, None if it is another operation's.

        Raises:
            UnknownMessage: It is none that the contract names.
            ContractViolation: The contract does not allow it.
        """
        try:
            return self._read(message)
        except ContractViolation:
            raise
        except Exception as error:
            # Whatever somebody sent must not end who reads it, today or next time.
            what = f"cannot be read: {type(error).__name__}: {error}"
            raise ContractViolation(what, raw=message.body) from error

    def _read(self, message: Message) -> Received[M] | None:
        opening = opened(message, envelope=self._envelope, strict=self._strict)
        choices = self._choices(*opening)
        if not choices:
            return None
        violation: ContractViolation | None = None
        for payload in choices:
            try:
                return self._received(payload, *opening)
            except ContractViolation as error:
                violation = error
        assert violation is not None
        if message.name not in self._named and self._is_others(*opening):
            return None
        raise violation

    def _choices(self, message: Message, event: CloudEvent | None) -> _Choices[M]:
        """Return what *message* may be, the likeliest first; nothing if another's.

        What says a name that no message has is none of them, though it may fit one; unless
        something else in it says what it is, for the name may be a word of its sender's.

        Raises:
            UnknownMessage: It is none that the contract names.
        """
        named = self._named.get(message.name)
        if named is not None:
            return named
        if message.name in self._event.others:
            return ()
        by_id = self._by_id(message) if self._known else ()
        for payload in by_id:
            # Of a file of protos all messages have one id; what else follows tells them.
            if payload.schema_id is not None and not payload.schema_id.indexes:
                return (payload,)
        marked = self._marked(message, event) if self._tables else None
        if marked is not None:
            return marked
        if not message.name or "" in self._named:  # any name, where one has none
            return self._event.payloads
        if by_id:
            return by_id
        raise _unknown("its name", message.name, message)

    def _by_id(self, message: Message) -> _Choices[M]:
        """Return those whose id of a schema stands before the body of *message*."""
        return tuple(one for at, one in self._known if at.is_before(message.body))

    def _marked(self, message: Message, event: CloudEvent | None) -> _Choices[M] | None:
        """Return those that have the marks of *message*, None if it has none that tells.

        Raises:
            UnknownMessage: It has one that none of them has.
        """
        look = Look(message, event)
        for table in self._tables:
            value = look.at(table.place, table.name)
            if value is None:
                continue
            found = table.choices.get(value)
            if found is not None:
                return found
            if table.complete:
                raise _unknown(table.name, value, message)
        return None

    def _is_others(self, message: Message, event: CloudEvent | None) -> bool:
        """Whether *message*, which fits none of the operation's own, fits another's."""
        for payload in self._event.passing:
            try:
                self._received(payload, message, event)
            except ContractViolation:
                continue
            return True
        return False

    def _received(
        self, payload: Payload[M], message: Message, event: CloudEvent | None
    ) -> Received[M]:
        content: Any = payload.content
        body = message.body
        if payload.schema_id is not None:
            body = payload.schema_id.after(body)
        value = content.decode(body)
        texts = _texts(message, payload.headers)
        correlation_id = texts.get(payload.correlation_header or "")
        if payload.headers is None:
            return Received(value, texts, event, correlation_id)
        headers = read_headers(payload.headers, texts)
        return Received(value, headers if self._typed else texts, event, correlation_id)


def _texts(message: Message, kind: type[BaseModel] | None) -> Mapping[str, str]:
    """Return the headers of *message*, with what a *kind* of headers has of its properties."""
    described = () if kind is None else properties_in(kind)
    if not described:
        return message.headers
    told = message.properties()
    return {**{n: told[n] for n in described if n in told}, **message.headers}


def _unknown(what: str, said: str, message: Message) -> UnknownMessage:
    return UnknownMessage(f"{what} is {said!r}, which no message has", raw=message.body)


def decode(event: Event[M], message: Message) -> M:
    """Return the payload of *message*.

    Raises:
        ContractViolation: It is none of *event*.
    """
    received = Dispatch(event).read(message)
    if received is None:
        raise UnknownMessage("another operation's", raw=message.body)
    return received.value


def _is_envelope(payload: Payload[Any]) -> bool:
    """Whether the contract describes CloudEvents as a whole."""
    if payload.cloudevents is not None:
        return False
    fields = getattr(payload.content.type, "model_fields", {}).items()
    names = {field.alias or name for name, field in fields}
    return is_structured(payload.content.media_type) or "specversion" in names


def _tables(event: Event[M]) -> Iterable[_Table[M]]:
    """A table for each place and name, in the order in which they are asked."""
    everyone = [one.marks for one in event.payloads]
    names: dict[tuple[Place, str], None]
    names = dict.fromkeys((m.place, m.name) for marks in everyone for m in marks)
    for place, name in sorted(names, key=lambda one: _PLACES.index(one[0])):
        choices: dict[str, _Choices[M]] = {
            mark.value: () for mark in _there(event.passed, place, name)
        }
        for one in event.payloads:
            for mark in _there(one.marks, place, name):
                choices[mark.value] = (*choices.get(mark.value, ()), one)
        complete = all(any(_there(marks, place, name)) for marks in everyone)
        yield _Table(place, name, choices, complete)


def _there(marks: tuple[Mark, ...], place: Place, name: str) -> Iterable[Mark]:
    return (mark for mark in marks if (mark.place, mark.name) == (place, name))
