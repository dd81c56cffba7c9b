"""The least that a message must have to be sent: proto2 fields that are required."""

from __future__ import annotations

from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

_DEPTH = 20
"""A message that requires itself can never be sent; the search ends here."""

_ZEROS: dict[int, Any] = {
    FieldDescriptor.CPPTYPE_STRING: "",
    FieldDescriptor.CPPTYPE_BOOL: False,
    FieldDescriptor.CPPTYPE_DOUBLE: 0.0,
    FieldDescriptor.CPPTYPE_FLOAT: 0.0,
}


def required(message: Descriptor, depth: int = 0) -> dict[str, Any]:
    """Values for the required fields of *message*, zero where nothing says more."""
    if depth > _DEPTH:
        return {}
    return {
        field.name: _value(field, depth)
        for field in message.fields
        if field.is_required
    }


def _value(field: FieldDescriptor, depth: int) -> Any:
    if field.message_type is not None:
        return required(field.message_type, depth + 1)
    if field.enum_type is not None:
        return field.enum_type.values[0].name
    if field.type == FieldDescriptor.TYPE_BYTES:
        return b""
    return _ZEROS.get(field.cpp_type, 0)
