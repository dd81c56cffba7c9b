"""Values of fields that hold no message: those that their rules allow."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from hypothesis import strategies as st

from ...grpc.descriptors import Field, own_rules

Strategy = st.SearchStrategy[Any]
_F = FieldDescriptor
_RANGES: Mapping[int, tuple[int, int]] = {
    _F.CPPTYPE_INT32: (-(2**31), 2**31 - 1),
    _F.CPPTYPE_INT64: (-(2**63), 2**63 - 1),
    _F.CPPTYPE_UINT32: (0, 2**32 - 1),
    _F.CPPTYPE_UINT64: (0, 2**64 - 1),
}
_LONG = 40
"""Characters of a text of which nothing is said."""
_CHARACTERS = st.characters(exclude_categories=["Cs"])
_WORD = st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True)
_HOST = st.builds("{}.{}.example".format, _WORD, _WORD)
_PORT = st.integers(1, 65535)
_IPV4 = st.ip_addresses(v=4).map(str)
_IPV6 = st.ip_addresses(v=6).map(str)
_UUID = st.uuids().map(str)
FORMATS: Mapping[str, Strategy] = {
    "email": st.builds("{}@{}".format, _WORD, _HOST),
    "hostname": _HOST,
    "ip": _IPV4 | _IPV6,
    "ipv4": _IPV4,
    "ipv6": _IPV6,
    "uri": st.builds("https://{}/{}".format, _HOST, _WORD),
    "uri_ref": st.builds("/{}?{}=1".format, _WORD, _WORD),
    "address": _HOST | _IPV4,
    "uuid": _UUID,
    "tuuid": _UUID.map(lambda text: text.replace("-", "")),
    "ulid": st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=25, max_size=25).map(
        "0".__add__
    ),
    "host_and_port": st.builds("{}:{}".format, _HOST, _PORT),
    "ip_with_prefixlen": st.builds("{}/{}".format, _IPV4, st.integers(0, 32)),
    "ipv4_with_prefixlen": st.builds("{}/{}".format, _IPV4, st.integers(0, 32)),
    "ip_prefix": _IPV4.map("{}/32".format),
    "ipv4_prefix": _IPV4.map("{}/32".format),
    "ipv6_with_prefixlen": st.builds("{}/{}".format, _IPV6, st.integers(0, 128)),
    "ipv6_prefix": _IPV6.map("{}/128".format),
    "protobuf_fqn": st.builds("{}.{}".format, _WORD, _WORD),
    "protobuf_dot_fqn": st.builds(".{}.{}".format, _WORD, _WORD),
}
"""Texts of each format of `buf.validate`."""
_OF_BYTES = {
    "ip": st.binary(min_size=4, max_size=4) | st.binary(min_size=16, max_size=16),
    "ipv4": st.binary(min_size=4, max_size=4),
    "ipv6": st.binary(min_size=16, max_size=16),
    "uuid": st.binary(min_size=16, max_size=16),
}


def scalars(field: Field, rules: Mapping[str, Any]) -> Strategy:
    """Return values of *field* that its *rules* allow, as far as rules can be built in.

    A caller filters by what they say besides: expressions, most of all.
    """
    own = own_rules(rules)
    if "const" in own:
        return st.just(own["const"])
    if own.get("in"):
        return st.sampled_from(list(own["in"]))
    found = _of_kind(field, own)
    forbidden = list(own.get("not_in", ()))
    return found.filter(lambda value: value not in forbidden) if forbidden else found


def _of_kind(field: Field, own: Mapping[str, Any]) -> Strategy:
    if field.cpp_type in _RANGES:
        return _ranged(st.integers, own, *_RANGES[field.cpp_type])
    if field.cpp_type in (_F.CPPTYPE_DOUBLE, _F.CPPTYPE_FLOAT):
        return _fractions(own, 32 if field.cpp_type == _F.CPPTYPE_FLOAT else 64)
    if field.cpp_type == _F.CPPTYPE_ENUM:
        return st.sampled_from(members(field))
    if field.cpp_type == _F.CPPTYPE_BOOL:
        return st.booleans()
    return _bytes(own) if field.type == _F.TYPE_BYTES else _texts(own)


def members(field: Field) -> list[int]:
    """Return the members of an enum that say something: not `*_UNSPECIFIED`."""
    numbers = [one.number for one in field.enum_type.values]
    named = [one.number for one in field.enum_type.values if not is_unspecified(one)]
    return named or numbers


def is_unspecified(member: Any) -> bool:
    """Whether an enum's *member* stands for none (AIP-126)."""
    return member.number == 0 and str(member.name).endswith(
        ("_UNSPECIFIED", "_UNKNOWN", "_INVALID")
    )


def _ranged(
    make: Callable[..., Strategy], own: Mapping[str, Any], least: Any, most: Any
) -> Strategy:
    """Whole numbers within what `gt`, `gte`, `lt` and `lte` leave."""
    low = own.get("gte", own["gt"] + 1 if "gt" in own else least)
    high = own.get("lte", own["lt"] - 1 if "lt" in own else most)
    if low > high and {"gt", "gte"} & set(own) and {"lt", "lte"} & set(own):
        return make(least, high) | make(low, most)  # outside of it, then
    return make(low, high)


def _fractions(own: Mapping[str, Any], width: int) -> Strategy:
    whole: Any = {"allow_nan": False, "allow_infinity": False, "width": width}
    low, high = (own.get("gte", own.get("gt")), own.get("lte", own.get("lt")))
    if low is not None and high is not None and low > high:
        return st.floats(max_value=high, **whole) | st.floats(min_value=low, **whole)
    found: Strategy = st.floats(
        min_value=low,
        max_value=high,
        exclude_min=low is not None and "gte" not in own,
        exclude_max=high is not None and "lte" not in own,
        **whole,
    )
    return found


def _sizes(own: Mapping[str, Any]) -> tuple[int, int]:
    exact = own.get("len")
    if exact is not None:
        return exact, exact
    least = own.get("min_len", 0)
    most = own.get("max_len", max(least + _LONG, _LONG))
    most = min(most, own.get("max_bytes", most))
    return least, min(most, max(4 * _LONG, least))


def _texts(own: Mapping[str, Any]) -> Strategy:
    for name, made in FORMATS.items():
        if own.get(name):
            return made
    if own.get("well_known_regex"):
        return _WORD
    least, most = _sizes(own)
    if "len_bytes" in own:
        return st.text("abc", min_size=own["len_bytes"], max_size=own["len_bytes"])
    if "pattern" in own:
        return _matching(own["pattern"])
    least = max(least, -(-own.get("min_bytes", 0) // 4))
    text: Strategy = st.text(_CHARACTERS, min_size=least, max_size=most)
    ends = [own.get(name, "") for name in ("prefix", "contains", "suffix")]
    if any(ends):
        room = max(0, most - sum(map(len, ends)))
        more = st.text("abc", min_size=min(least, room), max_size=room)
        text = more.map(lambda one: f"{ends[0]}{one}{ends[1]}{ends[2]}")
    return text


def _matching(pattern: str) -> Strategy:
    """Texts that match a *pattern* of RE2, in which `$` is the very end."""
    told = re.sub(r"(?<!\\)\$$", r"\\Z", pattern).replace(r"\z", r"\Z")
    try:
        re.compile(told)
    except re.error:
        return st.text(_CHARACTERS, max_size=_LONG)
    return st.from_regex(told, alphabet=_CHARACTERS)


def _bytes(own: Mapping[str, Any]) -> Strategy:
    for name, made in _OF_BYTES.items():
        if own.get(name):
            return made
    least, most = _sizes(own)
    ends = [own.get(name, b"") for name in ("prefix", "contains", "suffix")]
    room = max(0, most - sum(map(len, ends)))
    more: Strategy = st.binary(min_size=min(least, room), max_size=room)
    return more.map(lambda one: b"".join((ends[0], one, ends[1], ends[2])))


def is_number(field: Field) -> bool:
    """Whether *field* holds a number, and no member of an enum."""
    return field.cpp_type in _RANGES or field.cpp_type in (
        _F.CPPTYPE_DOUBLE,
        _F.CPPTYPE_FLOAT,
    )


def beside(field: Field, value: Any, up: bool) -> Any:
    """Return the number of *field* next to *value*, above or below."""
    if field.cpp_type in _RANGES:
        return value + 1 if up else value - 1
    return math.nextafter(value, math.inf if up else -math.inf) + (1 if up else -1)
