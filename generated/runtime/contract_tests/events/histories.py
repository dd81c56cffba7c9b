"""What befell one thing, as messages: one key, and a field that says which is newer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from pydantic_core import from_json

from ...errors import ContractViolation
from ...events.event import Event, Payload
from ...events.message import Message
from ...sample import CannotSample
from .operations import Received
from .publications import bodies
from .searching import some
from .shape import written

if TYPE_CHECKING:
    from .subject import EventsSubject

_NUMBER = re.compile(
    r"(^|_)(version|revision|sequence|sequence_number|seq|generation)$"
)
_CHANGED = r"(updated|modified|changed|occurred|happened|recorded|measured)"
_MOMENT = re.compile(
    rf"(^|_){_CHANGED}(_(at|on|time|date))?$|(^|_)timestamp$|^(time|at|as_of|event_time)$"
)
"""What says when something was made is no version: it is made once."""
_LONG = 3
_DRAWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Messages about one thing, the oldest first.

    Attributes:
        messages: The messages.
        key: The field that says which thing.
        newer: The fields that say which message is newer.
    """

    messages: tuple[Message, ...]
    key: str
    newer: str


def histories(subject: EventsSubject, operation: Received) -> Iterator[History]:
    """Return a history of each message of *operation* that says which one is newer."""
    writer = subject.writer(operation)
    for payload in operation.event.payloads:
        made = bodies(payload)
        try:
            first = made.sample.raw
            drawn = made.drawn()
            key = _key(operation.event, payload)
            newer = _newer(payload, first) if drawn is not None else {}
            if drawn is None or key is None or not newer:
                continue
            raws = [first, *some(drawn, _DRAWN)]
            lined = _lined(raws, key, newer)
            valid = [raw for raw in lined if made.problem(raw) is None][:_LONG]
            if len(valid) < 2:
                continue
            messages = tuple(
                writer.write(payload, raw, f"{payload.name}-{number}")
                for number, raw in enumerate(valid)
            )
        except (CannotSample, ContractViolation):
            continue
        yield History(messages=messages, key=".".join(key), newer=", ".join(newer))


def _lined(
    raws: list[bytes], key: tuple[str, ...], newer: Mapping[str, bool]
) -> Iterator[bytes]:
    """Bodies of one key, that differ, each newer than the one before."""
    same: Any = None
    number = 0
    known = set[bytes]()
    for raw in raws:
        value = from_json(raw)
        place = value
        for name in key[:-1]:
            place = place.get(name) if isinstance(place, dict) else None
        if not isinstance(place, dict) or key[-1] not in place:
            continue
        same = place[key[-1]] if same is None else same
        place[key[-1]] = same
        rest = written({k: v for k, v in value.items() if k not in newer})
        if rest in known and len(raws) > _LONG and len(value) > len(newer) + 1:
            continue
        known.add(rest)
        number += 1
        for name, is_moment in newer.items():
            value[name] = f"2024-01-{number:02}T00:00:00Z" if is_moment else number
        yield written(value)


def _key(event: Event[Any], payload: Payload[Any]) -> tuple[str, ...] | None:
    """The way to what says which thing a message is about, by names of the wire."""
    kind: Any = payload.content.type
    if event.key is not None:
        way: list[str] = []
        for name in event.key.split("."):
            fields = getattr(kind, "model_fields", {})
            if name not in fields:
                return None
            way.append(fields[name].alias or name)
            kind = fields[name].annotation
        return tuple(way)
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return None
    for name, field in kind.model_fields.items():
        if field.is_required() and (name == "id" or name.endswith("_id")):
            return (field.alias or name,)
    return None


def _newer(payload: Payload[Any], raw: bytes) -> dict[str, bool]:
    """Fields that say which message is newer, by wire name: whether they are moments.

    Of both, the number is what is meant; the moments grow with it.
    """
    kind: Any = payload.content.type
    found: dict[str, bool] = {}
    sample = from_json(raw)
    for name, field in getattr(kind, "model_fields", {}).items():
        wire = field.alias or name
        value = sample.get(wire) if isinstance(sample, dict) else None
        if _NUMBER.search(name) and type(value) is int:
            found[wire] = False
        elif _MOMENT.search(name) and isinstance(value, str) and "T" in value:
            found[wire] = True
    return found
