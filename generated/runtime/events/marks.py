"""What tells one message from another where no name travels with it, as data."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from pydantic_core import from_json

from ..errors import ContractViolation
from . import cloudevents
from .cloudevents import CloudEvent
from .message import Message

Place: TypeAlias = Literal["property", "header", "cloudevent"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that one message of an address has in some place, and no other one.

    Attributes:
        place: A property of the JSON body, a header, or an attribute of a CloudEvent.
        name: What is called so there.
        value: The value.
    """

    place: Place
    name: str
    value: str


class Look:
    """Looks at the places of one message; its body is read once."""

    __slots__ = ("_body", "_event", "_message", "_read")

    def __init__(self, message: Message, event: CloudEvent | None) -> None:
        """Look at *message*, which is an *event* or none."""
        self._message = message
        self._event = event
        self._read = False
        self._body: Any = None

    def at(self, place: Place, name: str) -> str | None:
        """Return the text that stands there, None if there is none."""
        if place == "header":
            return self._message.headers.get(name)
        if place == "cloudevent":
            return None if self._event is None else self._event.get(name)
        if not self._read:
            self._read = True
            try:
                self._body = from_json(self._message.body)
            except ValueError:
                self._body = None
        value = self._body.get(name) if isinstance(self._body, dict) else None
        return value if isinstance(value, str) else None


def opened(
    message: Message, *, envelope: bool = False, strict: bool = True
) -> tuple[Message, CloudEvent | None]:
    """Return *message* and the CloudEvent that it is; what is structured is unwrapped.

    Where the contract describes the *envelope*, the body is that in both modes. Where
    it is not *strict*, headers that are not in order are headers.

    Raises:
        ContractViolation: It says that it is a CloudEvent, and is none.
    """
    if cloudevents.is_structured(message.content_type):
        event, data, content_type = cloudevents.opened(message.body)
        if not envelope:
            message = replace(message, body=data, content_type=content_type)
        return message, event
    try:
        event_ = cloudevents.of_headers(message.headers) if message.headers else None
    except ContractViolation:
        if strict:
            raise
        return message, None
    if not envelope:
        return message, event_
    if event_ is None:  # it may be one under another content type: its schema will say
        with suppress(ContractViolation):
            event_, _, _ = cloudevents.opened(message.body)
    else:
        body = cloudevents.closed(event_, message.body, message.content_type)
        message = replace(message, body=body, content_type=cloudevents.STRUCTURED)
    return message, event_


def bears(marks: tuple[Mark, ...], message: Message) -> bool:
    """Whether *message* has one of *marks*."""
    try:
        look = Look(*opened(message, strict=False))
    except ContractViolation:
        return False
    return any(look.at(mark.place, mark.name) == mark.value for mark in marks)
