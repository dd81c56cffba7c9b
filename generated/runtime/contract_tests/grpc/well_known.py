"""Messages of `google.protobuf` that have a meaning, and so a range, of their own."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.wrappers_pb2 import BoolValue
from hypothesis import strategies as st

from ...grpc.descriptors import Field, Kind
from .parts import WELL_KNOWN

Strategy = st.SearchStrategy[Any]
_NANOS = 999_999_999
_FIRST, _LAST = -62_135_596_800, 253_402_300_799
"""Seconds of the first and the last `Timestamp`: the years 1 to 9999."""
_LONGEST = 315_576_000_000
"""Seconds of the longest `Duration`."""
_SOON = 86_400
_JSON = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8) | st.integers(-1000, 1000),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=2),
    max_leaves=4,
)


def well_known(
    kind: Kind, rules: Mapping[str, Any], around: Kind | None
) -> Strategy | None:
    """Return messages of *kind*, None if it has no meaning of its own.

    Args:
        kind: What they are.
        rules: The rules for their type.
        around: The message that they stand in; a mask names fields of it.
    """
    name = kind.full_name.removeprefix(WELL_KNOWN)
    if name == kind.full_name:
        return None
    of = GetMessageClass(kind)
    match name:
        case "Timestamp":
            return _moments(of, rules)
        case "Duration":
            return _durations(of, rules)
        case "FieldMask":
            return _masks(of, rules, around)
        case "Value":
            return _JSON.map(lambda value: _value(of, value))
        case "Struct":
            keys = st.text(min_size=1, max_size=8)
            return st.dictionaries(keys, _JSON, max_size=3).map(
                lambda value: _filled(of, "update", value)
            )
        case "ListValue":
            return st.lists(_JSON, max_size=3).map(
                lambda value: _filled(of, "extend", value)
            )
        case (
            "Any"
        ):  # of what everybody knows: any bytes would be a lie about their type
            packed = st.booleans().map(lambda value: BoolValue(value=value))
            return packed.map(lambda value: _filled(of, "Pack", value))
    return None


def _filled(of: type[Message], how: str, value: Any) -> Message:
    made = of()
    getattr(made, how)(value)
    return made


def _value(of: type[Message], value: Any) -> Any:
    made: Any = of()
    match value:
        case None:
            made.null_value = 0
        case bool():
            made.bool_value = value
        case str():
            made.string_value = value
        case int():
            made.number_value = value
        case list():
            made.list_value.extend(value)
        case dict():
            made.struct_value.update(value)
    if value == [] or value == {}:
        getattr(made, "list_value" if value == [] else "struct_value").SetInParent()
    return made


def _bounds(rules: Mapping[str, Any], least: int, most: int) -> tuple[int, int]:
    """Whole seconds that the rules leave."""
    low = rules["gte"].seconds if "gte" in rules else least
    low = max(low, rules["gt"].seconds + 1) if "gt" in rules else low
    high = rules["lte"].seconds if "lte" in rules else most
    high = min(high, rules["lt"].seconds - 1) if "lt" in rules else high
    return low, max(low, high)


def _moments(of: type[Message], rules: Mapping[str, Any]) -> Strategy:
    if "const" in rules:
        return st.just(rules["const"])
    low, high = _bounds(rules, _FIRST, _LAST)
    # Of the day, so that what is drawn twice is the same.
    now = int(time.time()) // _SOON * _SOON
    if "within" in rules:
        room = rules["within"].seconds // 2
        low, high = max(low, now - room), min(high, now + room)
    if rules.get("gt_now"):
        low = max(low, now + _SOON)
    if rules.get("lt_now"):
        high = min(high, now - _SOON)
    seconds = st.integers(low, high)
    usual = (max(low, 0), min(high, 4_102_444_800))
    if usual[0] <= usual[1]:
        seconds = st.integers(*usual) | seconds
    # Databases know microseconds: what comes back is what was sent.
    nanos = st.integers(0, _NANOS // 1000).map(lambda one: one * 1000)
    return st.builds(of, seconds=seconds, nanos=st.just(0) | nanos)


def _durations(of: type[Message], rules: Mapping[str, Any]) -> Strategy:
    if "const" in rules:
        return st.just(rules["const"])
    if rules.get("in"):
        return st.sampled_from(list(rules["in"]))
    low, high = _bounds(rules, -_LONGEST, _LONGEST)
    seconds = st.integers(low, high)
    if low <= 0 <= high:
        seconds = st.integers(max(low, 0), min(high, 3600)) | seconds
    return st.builds(of, seconds=seconds)


def _masks(
    of: type[Message], rules: Mapping[str, Any], around: Kind | None
) -> Strategy:
    if rules.get("in"):
        paths = list(rules["in"])
    else:
        paths = [
            inner.name
            for field in (around.fields if around is not None else ())
            if _is_thing(field)
            for inner in field.message_type.fields
        ]
    if not paths:
        return st.just(of())
    return st.lists(st.sampled_from(paths), min_size=1, max_size=3, unique=True).map(
        lambda found: of(paths=found)
    )


def _is_thing(field: Field) -> bool:
    """Whether a mask beside *field* may be about what it holds (AIP-134)."""
    kind = field.message_type
    return (
        kind is not None
        and not field.is_repeated
        and not kind.full_name.startswith(WELL_KNOWN)
    )
