"""What tells one message from another where no name travels with it, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pydantic_core import from_json

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

    __slots__ = ("_body", "_message", "_read")

    def __init__(self, message: Message) -> None:
        self._message = message
        self._read = False
        self._body: Any = None

    def at(self, place: Place, name: str) -> str | None:
        """Return the text that stands there, None if there is none."""
        if place == "header":
            return self._message.headers.get(name)
        if not self._read:
            self._read = True
            try:
                self._body = from_json(self._message.body)
            except ValueError:
                self._body = None
        value = self._body.get(name) if isinstance(self._body, dict) else None
        return value if isinstance(value, str) else None


def bears(marks: tuple[Mark, ...], message: Message) -> bool:
    """Whether *message* has one of *marks*."""
    look = Look(message)
    return any(look.at(mark.place, mark.name) == mark.value for mark in marks)
