"""What descriptors consist of, where their own words are not enough."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

from google.protobuf.message_factory import GetMessageClass

from ...grpc.descriptors import Field, Kind
from ...message_sample import Endless, sample_message

WELL_KNOWN = "google.protobuf."

# Protobuf has several classes for it, and its stubs know but one.
Choice: TypeAlias = Any
"""The descriptor of a oneof."""


def oneofs(kind: Kind) -> list[Choice]:
    """Return the oneofs that an author wrote; `optional` makes some of its own."""
    return [
        one
        for one in kind.oneofs
        if len(one.fields) > 1 or not one.name.startswith("_")
    ]


def oneof_of(field: Field) -> Choice | None:
    """Return the oneof that *field* stands in, if an author wrote it."""
    found: Choice | None = field.containing_oneof
    return (
        found if found is not None and found in oneofs(field.containing_type) else None
    )


@cache
def can_be(kind: Kind) -> bool:
    """Whether there can be a message of *kind*: what it requires may have no end (proto2)."""
    try:
        sample_message(GetMessageClass(kind))
    except Endless:
        return False
    return True


def kinds_in(kind: Kind) -> Iterator[Kind]:
    """Yield *kind* and all kinds of messages that one can hold, each once."""
    seen, waiting = {kind.full_name}, [kind]
    while waiting:
        one = waiting.pop(0)
        yield one
        for field in one.fields:
            inner = field.message_type
            if inner is not None and inner.full_name not in seen:
                seen.add(inner.full_name)
                waiting.append(inner)
