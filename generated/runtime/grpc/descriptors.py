"""What messages and their descriptors say, in the words of this package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from google.protobuf.message import Message

_BEHAVIOUR = "google.api.field_behavior"
_OUTPUT_ONLY = 3

# Protobuf has several classes for each of these, and its stubs know but one.
Kind: TypeAlias = Any
"""The descriptor of a kind of messages."""
Field: TypeAlias = Any
"""The descriptor of a field."""


def kind_of(message: Message) -> Kind:
    """Return the descriptor of *message*, which may have a field of that name."""
    return type(message).DESCRIPTOR


def is_map(field: Field) -> bool:
    """Whether *field* is a map, which on the wire is a list of entries."""
    kind = field.message_type
    return kind is not None and bool(kind.GetOptions().map_entry)


def is_output_only(field: Field) -> bool:
    """Whether only the service sets *field* (AIP-203)."""
    for option, value in field.GetOptions().ListFields():
        if option.full_name == _BEHAVIOUR:
            return _OUTPUT_ONLY in list(value)
    return False


def messages_in(message: Message) -> Iterator[Message]:
    """Yield *message* and all messages that it holds; an Any is not opened."""
    yield message
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        if is_map(field):
            if field.message_type.fields_by_name["value"].message_type is not None:
                for one in value.values():
                    yield from messages_in(one)
        elif field.is_repeated:
            for one in value:
                yield from messages_in(one)
        else:
            yield from messages_in(value)
