"""Whether values say the same, wherever they were kept meanwhile."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import Message

from ...grpc.descriptors import Field, is_map, kind_of
from .parts import WELL_KNOWN

_SECOND = 1_000_000_000
_INSTANT = f"{WELL_KNOWN}Timestamp"


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
    return not name.startswith(WELL_KNOWN) and all(
        equal(field, getattr(one, field.name), getattr(other, field.name))
        and (
            not field.has_presence
            or one.HasField(field.name) == other.HasField(field.name)
        )
        for field in kind_of(one).fields
    )


def _nanoseconds(instant: Any) -> int:
    return int(instant.seconds) * _SECOND + int(instant.nanos)
