"""What descriptors consist of, where their own words are not enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from ...grpc.descriptors import Field, Kind
from ...message_sample import Endless, sample_message

_RULES = 1159
"""Number of the options of `buf.validate`, for fields, oneofs and messages alike."""
_RULES_FILE = "buf/validate/validate.proto"
_IGNORED = 3
"""`IGNORE_ALWAYS`"""
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


def rules_of(part: Any) -> Mapping[str, Any]:
    """Return what `buf.validate` says of a field, a oneof or a message, by name."""
    if not part.has_options:
        return {}
    for option, value in part.GetOptions().ListFields():
        if option.number == _RULES and option.file.name == _RULES_FILE:
            return said(value)
    return {}


def said(rules: Message) -> Mapping[str, Any]:
    """Return what stands in *rules*, by name; nothing if they are to be ignored."""
    found = {option.name: value for option, value in rules.ListFields()}
    return {} if found.get("ignore") == _IGNORED else found


def own_rules(rules: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return those of the *rules* of a field that are for its type: `min_len`, `gt`."""
    for name, value in rules.items():
        if name not in ("cel", "required", "ignore") and isinstance(value, Message):
            return said(value)
    return {}


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
