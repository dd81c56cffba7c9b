"""What messages and their descriptors say, in the words of this package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from google.protobuf.message import Message

_RULES = 1159
"""Number of the options of `buf.validate`, for fields, oneofs and messages alike."""
_RULES_FILE = "buf/validate/validate.proto"
_IGNORED = 3
"""`IGNORE_ALWAYS`"""
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
