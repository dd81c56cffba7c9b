"""A message that fits its descriptor: for fakes and for the contract tests."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar
from unittest import SkipTest

# Descriptors bring their own constants. Nothing of protobuf is imported here, for this
# module is of the core, which has no requirements but pydantic.
M = TypeVar("M")

_DEEPEST = 3


class Endless(ValueError, SkipTest):
    """There can be no message of the type, for what it requires has no end (proto2).

    A test that asks for one is skipped: there is nothing that it could call with.
    """


def sample_message(kind: type[M]) -> M:
    """Return a message with every field set, so that a lost one is seen.

    Of a oneof the first field is set; messages inside one another end after some
    levels, but for what is required. A field of which there can be no message stays
    unset. Always the same one for the same type.

    Raises:
        Endless: There can be none, so that a test of it is skipped.
    """
    of_messages: Any = kind
    descriptor = of_messages.DESCRIPTOR
    if _is_endless(descriptor):
        name = descriptor.full_name
        raise Endless(f"there can be no {name}: what it requires has no end")
    message = kind()
    _fill(message, 0)
    return message


def _fill(message: Any, depth: int) -> None:
    chosen: set[str] = set()
    # Of the class, for a message may have a field of that name.
    for field in type(message).DESCRIPTOR.fields:
        if field.message_type is not None and _is_endless(field.message_type):
            continue
        oneof = field.containing_oneof
        if oneof is not None and not _synthetic(oneof):
            if oneof.full_name in chosen:
                continue
            chosen.add(oneof.full_name)
        if field.message_type is None:
            _set_scalar(message, field)
        elif depth < _DEEPEST or field.is_required:
            _set_message(message, field, depth)


@cache
def _is_endless(kind: Any) -> bool:
    """Whether a message of this type would have to hold others without end."""
    return _leads_back(kind, (), set())


def _leads_back(kind: Any, outer: tuple[Any, ...], ended: set[Any]) -> bool:
    """Whether required messages inside of *kind* require one another, or *outer* ones."""
    if kind in outer:
        return True
    if kind in ended:
        return False
    is_entry = kind.GetOptions().map_entry  # which is sampled with its value
    inner = [one.message_type for one in kind.fields if one.is_required or is_entry]
    around = (*outer, kind)
    found = any(one is not None and _leads_back(one, around, ended) for one in inner)
    ended.add(kind)
    return found


def _synthetic(oneof: Any) -> bool:
    """Whether a oneof is only how `optional` is written (proto3)."""
    return len(oneof.fields) == 1 and oneof.name.startswith("_")


def _set_scalar(message: Any, field: Any) -> None:
    if field.is_repeated:
        getattr(message, field.name).append(_scalar(field))
    else:
        setattr(message, field.name, _scalar(field))


def _set_message(message: Any, field: Any, depth: int) -> None:
    kind: Any = field.message_type
    if kind.full_name == "google.protobuf.Any":
        return  # any bytes would be a lie about their type
    value: Any = getattr(message, field.name)
    if not field.is_repeated:
        value.SetInParent()
        _fill(value, depth + 1)
    elif kind.GetOptions().map_entry:
        key, item = _scalar(kind.fields_by_name["key"]), kind.fields_by_name["value"]
        if item.message_type is None:
            value[key] = _scalar(item)
        else:
            _fill(value[key], depth + 1)
    else:
        _fill(value.add(), depth + 1)


def _scalar(field: Any) -> Any:
    if field.cpp_type == field.CPPTYPE_STRING:
        return b"\x01" if field.type == field.TYPE_BYTES else "text"
    if field.cpp_type == field.CPPTYPE_BOOL:
        return True
    if field.cpp_type == field.CPPTYPE_ENUM:
        return field.enum_type.values[-1].number
    is_fraction = field.cpp_type in (field.CPPTYPE_FLOAT, field.CPPTYPE_DOUBLE)
    return 0.5 if is_fraction else 1
