"""What may be the default of a field: JSON that means a value of its type.

Apache Avro 1.12, "Complex Types": bytes are texts of characters up to U+00FF, and that of
a union is of any of its types (before 1.12 of the first).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from codegen.model.avro.tree import (
    Array,
    Enum,
    Field,
    Fixed,
    Map,
    Name,
    Named,
    Primitive,
    Record,
    Type,
    Union,
)

_BITS = {"int": 32, "long": 64}
_KINDS: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "int": (int,),
    "long": (int,),
    "float": (int, float),
    "double": (int, float),
    "string": (str,),
    "bytes": (str,),
}


def fits(value: Any, type: Type, defined: Mapping[str, Named | None]) -> bool:
    """Whether *value* means one of *type*; *defined* are the types that it names."""
    match type:
        case Primitive():
            return _is(value, type.name)
        case Array():
            return isinstance(value, list) and all(
                fits(item, type.items, defined) for item in value
            )
        case Map():
            return isinstance(value, dict) and all(
                fits(item, type.values, defined) for item in value.values()
            )
        case Union():
            return any(fits(value, member, defined) for member in type.members)
        case Enum():
            return value in type.symbols
        case Fixed():
            return _is(value, "bytes") and len(value) == type.size
        case Record():
            return isinstance(value, dict) and all(
                _has(value, field, defined) for field in type.fields
            )
        case Name():
            known = defined.get(type.full)
            return known is not None and fits(value, known, defined)


def _has(
    value: Mapping[str, Any], field: Field, defined: Mapping[str, Named | None]
) -> bool:
    if field.name not in value:
        return field.has_default
    return fits(value[field.name], field.type, defined)


def _is(value: Any, name: str) -> bool:
    wrong = isinstance(value, bool) != (
        name == "boolean"
    )  # which Python takes for 0, 1
    if wrong or not isinstance(value, _KINDS[name]):
        return False
    if name in _BITS:
        bound: int = 1 << (_BITS[name] - 1)
        return -bound <= cast("int", value) < bound
    return name != "bytes" or max(cast("str", value), default="") <= "\xff"


def shown(type: Type) -> str:
    """What *type* is called where a default is none of it."""
    match type:
        case Primitive():
            return type.name
        case Array():
            return f"array of {shown(type.items)}"
        case Map():
            return f"map of {shown(type.values)}"
        case Union():
            return " or ".join(map(shown, type.members))
        case Record() | Enum() | Fixed() | Name():
            return type.full
