"""Values of one field that break one of its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from ...grpc.descriptors import Field
from .scalars import FORMATS, beside, is_number

_LONGEST = 100_000
_JUNK = "\x01 is none"
_NUMBERS: Mapping[str, bool] = {"lt": True, "lte": True, "gt": False, "gte": False}
"""The limits of numbers, and whether what breaks one is above it."""


def wrong_values(field: Field, own: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield values of *field* that break a rule, with its name."""
    if is_number(field):
        for rule, up in _NUMBERS.items():
            if rule in own:
                limit = own[rule]
                strict = rule in ("lt", "gt")
                yield rule, limit if strict else beside(field, limit, up)
        listed = [own["const"]] if "const" in own else list(own.get("in", ()))
        if listed:
            yield "const" if "const" in own else "in", beside(field, max(listed), True)
        if own.get("finite"):
            yield "finite", float("inf")
    elif field.cpp_type == FieldDescriptor.CPPTYPE_ENUM:
        if own.get("defined_only"):
            yield "defined_only", max(one.number for one in field.enum_type.values) + 1
        for one in field.enum_type.values:
            if "const" in own or own.get("in"):
                yield "in", one.number
    elif field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        if "const" in own:
            yield "const", not own["const"]
    else:
        yield from _texts(field, own)
    for value in own.get("not_in", ()):
        yield "not_in", value


def _texts(field: Field, own: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    is_bytes = field.type == FieldDescriptor.TYPE_BYTES
    letter: Any = b"a" if is_bytes else "a"
    junk: Any = _JUNK.encode() if is_bytes else _JUNK
    for rule in ("min_len", "min_bytes", "len", "len_bytes"):
        if own.get(rule):
            yield rule, letter * min(own[rule] - 1, _LONGEST)
    for rule in ("max_len", "max_bytes", "len", "len_bytes"):
        if own.get(rule, _LONGEST) < _LONGEST:
            yield rule, letter * (own[rule] + 1)
    others = ("pattern", "prefix", "suffix", "contains", "const", "in", "not_contains")
    for rule in (*others, "well_known_regex", *FORMATS):
        if own.get(rule):
            wrong = own[rule] if rule == "not_contains" else junk
            yield rule, wrong
            yield rule, letter[:0]


def wrong_messages(
    field: Field, own: Mapping[str, Any]
) -> Iterator[tuple[str, Message]]:
    """Yield moments, durations and wrapped values that break a rule."""
    kind = field.message_type
    of: Any = GetMessageClass(kind)
    if "value" in kind.fields_by_name and len(kind.fields) == 1:
        for rule, value in wrong_values(kind.fields_by_name["value"], own):
            yield rule, of(value=value)
        return
    if "seconds" not in kind.fields_by_name:
        return
    for rule, up in _NUMBERS.items():
        if rule in own:
            limit = own[rule]
            step = 0 if rule in ("lt", "gt") else (1 if up else -1)
            yield rule, of(seconds=limit.seconds + step, nanos=limit.nanos)
    if own.get("gt_now") or "within" in own:
        yield "gt_now" if own.get("gt_now") else "within", of(seconds=1)
    if own.get("lt_now"):
        yield "lt_now", of(seconds=32_503_680_000)  # the year 3000


def first_value(field: Field) -> Any:
    """Return a value of *field*, whatever its rules are."""
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return b"a" if field.type == FieldDescriptor.TYPE_BYTES else "a"
    return field.enum_type.values[-1].number if field.enum_type else 1
