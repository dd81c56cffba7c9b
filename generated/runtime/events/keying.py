"""The key of messages that came without one: senders that know no contract name none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import from_json

from .cloudevents import is_structured
from .event import Event
from .message import key_text


class BodyKeys:
    """Reads keys from JSON bodies, where the contract says which field is the key."""

    def __init__(self, events: Iterable[Event[Any]]) -> None:
        """Read keys of messages of *events*; those without a key have none."""
        self._paths = tuple(
            dict.fromkeys(path for event in events for path in _paths(event))
        )

    def __bool__(self) -> bool:
        return bool(self._paths)

    def of(self, body: bytes, content_type: str = "") -> str | None:
        """Return the key that *body* has, None if it has none or is no JSON."""
        if not self._paths:
            return None
        try:
            read: Any = from_json(body)
            structured = is_structured(content_type)
        except ValueError:
            return None
        places = (read.get("data"), read) if structured and _is(read) else (read,)
        found = (_at(place, path) for place in places for path in self._paths)
        return next((key for key in found if key is not None), None)


def _paths(event: Event[Any]) -> Iterator[tuple[str, ...]]:
    """The ways to the key in the bodies of *event*, by names of the wire."""
    if event.key is None:
        return
    names = event.key.split(".")
    for payload in event.payloads:
        yield from _wire(payload.content.type, names)


def _wire(kind: Any, names: list[str]) -> Iterator[tuple[str, ...]]:
    if not names:
        yield ()
        return
    for model in _models(kind):
        field = model.model_fields.get(names[0])
        if field is not None:
            for rest in _wire(field.annotation, names[1:]):
                yield (field.alias or names[0], *rest)


def _models(kind: Any) -> Iterator[Any]:
    """The classes that a value of *kind* may have: unions and null aside."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    else:
        for one in get_args(kind):
            yield from _models(one)


def _at(value: Any, path: tuple[str, ...]) -> str | None:
    for name in path:
        if not _is(value):
            return None
        value = value.get(name)
    return key_text(value) if isinstance(value, str | int | float) else None


def _is(value: Any) -> bool:
    return isinstance(value, dict)
