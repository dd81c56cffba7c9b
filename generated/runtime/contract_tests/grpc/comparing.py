"""Whether two things are one, and a thing what was sent, wherever they were kept meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from google.protobuf.message import Message

from ...grpc.descriptors import Field, is_map, is_output_only, kind_of
from ...grpc.resources import KEYS, OWN, Resource, is_alike
from .parts import WELL_KNOWN

_SECOND = 1_000_000_000
_INSTANT = f"{WELL_KNOWN}Timestamp"


def differences(
    resource: Resource,
    thing: Message,
    sent: Message,
    fields: Sequence[str] | None = None,
) -> Iterator[str]:
    """Yield where a *thing* is not as it was *sent*, in words.

    Only *fields* count, or else all that were set, without those that the service sets.
    """
    known = kind_of(thing).fields_by_name
    key = resource.key_of(thing)
    for field, value in sent.ListFields():
        name = field.name
        if fields is not None and name not in fields:
            continue
        same = known.get(name)
        if same is None or not is_alike(field, same) or field.is_extension:
            continue
        if fields is None and (name == key or name in OWN or is_output_only(same)):
            continue
        now = getattr(thing, name)
        if not equal(field, now, value):
            yield f"{name} is {_shown(now)}, and {_shown(value)} was sent"


def is_as_sent(thing: Message, sent: Message) -> bool:
    """Whether a *thing* is what was *sent*, but for a key and what services set."""
    if kind_of(thing).full_name != kind_of(sent).full_name:
        return False
    told = [
        (field, value)
        for field, value in sent.ListFields()
        if field.name not in OWN and field.name not in KEYS
    ]
    return bool(told) and all(
        _known(getattr(thing, f.name)) == _known(v) for f, v in told
    )


def _known(value: Any) -> Any:
    """*value*, without what a contract does not have."""
    if isinstance(value, Message):
        one: Any = type(value)()
        one.CopyFrom(value)
        one.DiscardUnknownFields()
        return one
    if hasattr(value, "items"):
        return {key: _known(one) for key, one in value.items()}
    if hasattr(value, "append") or hasattr(value, "MergeFrom"):
        return [_known(one) for one in value]
    return value


def apart(one: Message, other: Message) -> list[str]:
    """Return the names of the fields in which two things of a kind differ."""
    return [
        field.name
        for field in kind_of(one).fields
        if not equal(field, getattr(one, field.name), getattr(other, field.name))
        or (
            field.has_presence
            and one.HasField(field.name) != other.HasField(field.name)
        )
    ]


def equal(field: Field, one: Any, other: Any) -> bool:
    """Whether *field* is the same in two messages."""
    if is_map(field):
        same_keys = set(one) == set(other)
        return same_keys and all(_same(one[key], other[key]) for key in one)
    if field.is_repeated:
        return len(one) == len(other) and all(map(_same, one, other))
    return _same(one, other)


def _same(one: Any, other: Any) -> bool:
    """Whether two values are equal, or instants of which a store keeps less than nanoseconds."""
    if one == other or not isinstance(one, Message):
        return bool(one == other)
    name = kind_of(one).full_name
    if name == _INSTANT:
        return abs(_nanoseconds(one) - _nanoseconds(other)) < _SECOND
    return not name.startswith(WELL_KNOWN) and not apart(one, other)


def _nanoseconds(instant: Any) -> int:
    return int(instant.seconds) * _SECOND + int(instant.nanos)


def _shown(value: Any) -> str:
    text = " ".join(str(value).split()) if isinstance(value, Message) else repr(value)
    return text if len(text) <= 100 else f"{text[:100]} …"
