"""Messages of any type, made up by hypothesis; JSON can say each of them."""

from __future__ import annotations

import math
from typing import Any

from google.protobuf import any_pb2, descriptor_pool, message_factory
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from hypothesis import strategies as st

_WKT = "google.protobuf."
_PACKED = ("Empty", "Duration", "Timestamp", "Int64Value", "Value", "FieldMask")
_TEXT = st.text(st.characters(codec="utf-8"), max_size=6)
_KIND = FieldDescriptor
_SCALARS = {
    _KIND.CPPTYPE_INT32: st.integers(-(2**31), 2**31 - 1),
    _KIND.CPPTYPE_UINT32: st.integers(0, 2**32 - 1),
    _KIND.CPPTYPE_INT64: st.integers(-(2**63), 2**63 - 1),
    _KIND.CPPTYPE_UINT64: st.integers(0, 2**64 - 1),
    _KIND.CPPTYPE_FLOAT: st.floats(width=32, allow_nan=False)
    | st.just(math.nan)  # which has one form in JSON, and many as a float
    | st.sampled_from([float.fromhex("0x1.fffffep+127"), float.fromhex("-0x1p-149")]),
    _KIND.CPPTYPE_DOUBLE: st.floats(allow_nan=False) | st.just(math.nan),
    _KIND.CPPTYPE_BOOL: st.booleans(),
    _KIND.CPPTYPE_STRING: _TEXT,
}
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXT,
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(_TEXT, inner, max_size=2),
    max_leaves=4,
)
_PATHS = st.from_regex(r"[a-z]{1,3}(_[a-z]{1,2})?(\.[a-z]{1,2})?", fullmatch=True)


@st.composite
def messages(draw: st.DrawFn, kind: Descriptor, depth: int = 2) -> Any:
    """A message of *kind* with some of its fields, and its extensions."""
    message = message_factory.GetMessageClass(kind)()
    if _special(draw, kind.full_name, message, depth):
        return message
    extensions = descriptor_pool.Default().FindAllExtensions(kind)
    fields = [*kind.fields, *sorted(extensions, key=lambda one: one.number)]
    wanted = [one for one in fields if depth > 0 or one.message_type is None]
    some = st.lists(st.sampled_from(wanted), max_size=5) if wanted else st.just([])
    required = [one for one in kind.fields if one.is_required]
    for field in [*draw(some), *required]:
        _fill(draw, message, field, depth)
    return message


def _special(draw: st.DrawFn, name: str, message: Any, depth: int) -> bool:
    """Fill *message* if the JSON of its type is none of an object with its fields."""
    if name == f"{_WKT}Timestamp":
        message.seconds = draw(st.integers(-62135596800, 253402300799))
        message.nanos = draw(st.integers(0, 999_999_999))
    elif name == f"{_WKT}Duration":
        sign = draw(st.sampled_from([1, -1]))
        message.seconds = sign * draw(st.integers(0, 315_576_000_000 - 1))
        message.nanos = sign * draw(st.integers(0, 999_999_999))
    elif name == f"{_WKT}FieldMask":
        message.paths.extend(draw(st.lists(_PATHS, max_size=3)))
    elif name == f"{_WKT}Value":
        _say(message, draw(_JSON))
    elif name == f"{_WKT}ListValue":
        for one in draw(st.lists(_JSON, max_size=2)):
            _say(message.values.add(), one)
    elif name == f"{_WKT}Struct":
        for key, one in draw(st.dictionaries(_TEXT, _JSON, max_size=2)).items():
            _say(message.fields[key], one)
    elif name == f"{_WKT}Any":
        _pack(draw, message, depth)
    else:
        return False
    return True


def _say(value: Any, said: Any) -> None:
    """Set a `Value`."""
    if said is None:
        value.null_value = 0
    elif isinstance(said, bool):
        value.bool_value = said
    elif isinstance(said, float):
        value.number_value = said
    elif isinstance(said, str):
        value.string_value = said
    elif isinstance(said, list):
        value.list_value.SetInParent()
        for one in said:
            _say(value.list_value.values.add(), one)
    else:
        value.struct_value.SetInParent()
        for key, one in said.items():
            _say(value.struct_value.fields[key], one)


def _pack(draw: st.DrawFn, message: any_pb2.Any, depth: int) -> None:
    pool = descriptor_pool.Default()
    names = ["codegen.runtime.tests.hard.Hard", *(f"{_WKT}{one}" for one in _PACKED)]
    name = draw(st.sampled_from(["", *names]))
    if name:
        inner = pool.FindMessageTypeByName(name)
        message.Pack(draw(messages(inner, depth - 1)))


def _fill(draw: st.DrawFn, message: Any, field: FieldDescriptor, depth: int) -> None:
    """Give a field of *message* a value, or some."""
    kind: Any = field.message_type
    found = message.Extensions if field.is_extension else None
    if kind is not None and kind.GetOptions().map_entry:
        key, item = kind.fields_by_name["key"], kind.fields_by_name["value"]
        entries = getattr(message, field.name)
        for one in draw(st.lists(_scalars(key), max_size=2)):
            if item.message_type is None:
                entries[one] = draw(_scalars(item))
            else:
                entries[one].CopyFrom(draw(messages(item.message_type, depth - 1)))
    elif field.is_repeated:
        items = getattr(message, field.name) if found is None else found[field]
        if kind is None:
            items.extend(draw(st.lists(_scalars(field), max_size=3)))
        else:
            items.extend(draw(st.lists(messages(kind, depth - 1), max_size=2)))
    elif kind is not None:
        target = getattr(message, field.name) if found is None else found[field]
        target.SetInParent()
        target.CopyFrom(draw(messages(kind, depth - 1)))
    elif found is None:
        setattr(message, field.name, draw(_scalars(field)))
    else:
        found[field] = draw(_scalars(field))


def _scalars(field: FieldDescriptor) -> st.SearchStrategy[Any]:
    kind: Any = field.enum_type
    if kind is None:
        is_bytes = field.type == FieldDescriptor.TYPE_BYTES
        return st.binary(max_size=5) if is_bytes else _SCALARS[field.cpp_type]
    known = st.sampled_from([one.number for one in kind.values])
    is_open = not kind.is_closed and kind.full_name != f"{_WKT}NullValue"
    return known | st.integers(-(2**31), 2**31 - 1) if is_open else known
