"""What a server takes for a parameter that is absent, as Python text.

What can change is made anew for each request.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from codegen.model import ir
from codegen.model.schemas.defaults import Definitions, NoDefault, spelt
from codegen.writing import python
from codegen.writing.python import Expr

_DATE = r"\d{4}-\d\d-\d\d"
_TIME = r"\d\d:\d\d:\d\d(\.\d+)?"
_ZONE = r"(Z|[+-]\d\d:\d\d)"
_HEX = "[0-9a-fA-F]"
# How a value is written (RFC 3339, 5.6; RFC 9562, 4), and the class that reads it, here and
# in the server. Python itself takes more: a date without dashes, a UUID in braces.
_READ_BY: dict[str, tuple[str, type]] = {
    "date": (_DATE, date),
    "datetime": (f"{_DATE}T{_TIME}{_ZONE}", datetime),
    "time": (f"{_TIME}{_ZONE}?", time),
    "uuid": (f"{_HEX}{{8}}(-{_HEX}{{4}}){{3}}-{_HEX}{{12}}", UUID),
}


def expression(value: Any, type: ir.Type, found: Definitions) -> Expr:
    """The JSON value *value* as one of *type*.

    Raises:
        NoDefault: It is none that *type* can have in Python.
    """
    match type:
        case ir.Scalar() if type.kind in _READ_BY:
            return _read(value, type.kind)
        case ir.Nullable():
            return expression(value, type.type, found)
        case ir.ListOf() if isinstance(value, list):
            items = python.commas(expression(item, type.item, found) for item in value)
            return python.join("[{}]", items)
        case ir.MapOf() if isinstance(value, dict):
            return _map(value, type, found)
        case ir.Ref():
            definition = found.get(type)
            if isinstance(definition, ir.Alias):
                return expression(value, definition.type, found)
            if isinstance(definition, ir.Record) and isinstance(value, dict):
                return _record(value, type, found)
    return _plain(spelt(value, type, found))


def _read(value: Any, kind: ir.ScalarKind) -> Expr:
    """`date.fromisoformat("2024-01-02")`."""
    looks, owner = _READ_BY[kind]
    if not isinstance(value, str) or not re.fullmatch(looks, value):
        raise NoDefault
    method = "fromisoformat" if hasattr(owner, "fromisoformat") else ""
    try:
        (getattr(owner, method) if method else owner)(value)
    except ValueError:
        raise NoDefault from None
    made = python.name(owner.__module__, owner.__name__)
    dotted = f".{method}" if method else ""
    return python.join(f"{{}}{dotted}({{}})", made, python.literal(value))


def _map(value: dict[str, Any], type: ir.MapOf, found: Definitions) -> Expr:
    pairs = [
        python.join("{}: {}", python.literal(key), expression(item, type.value, found))
        for key, item in value.items()
    ]
    return python.join("{{{}}}", python.commas(pairs))


def _record(value: dict[str, Any], ref: ir.Ref, found: Definitions) -> Expr:
    attributes = _attributes(ref, found)
    absent = (one for one in attributes.values() if one.required)
    if value.keys() - attributes or any(one.wire_name not in value for one in absent):
        raise NoDefault
    arguments = [
        python.join(
            f"{attributes[key].name}={{}}",
            expression(item, attributes[key].type, found),
        )
        for key, item in value.items()
    ]
    # Not validated, as no default is: a wrong one must not refuse calls that leave it.
    made = python.join("{}.model_construct", python.name(ref.module, ref.name))
    return python.join("{}({})", made, python.commas(arguments))


def _attributes(ref: ir.Ref, found: Definitions) -> dict[str, ir.Attribute]:
    """The attributes of a record by wire name, inherited ones too."""
    record = found.get(ref)
    if not isinstance(record, ir.Record):
        return {}
    known: dict[str, ir.Attribute] = {}
    for base in record.bases:
        known |= _attributes(base, found)
    return known | {one.wire_name: one for one in record.attributes}


def _plain(value: Any) -> Expr:
    """A value that `spelt` returned."""
    if isinstance(value, ir.Member):
        owner = python.name(value.enumeration.module, value.enumeration.name)
        return python.join("{}.{}", owner, value.name)
    if isinstance(value, list | tuple):
        items = python.commas(map(_plain, value))
        if isinstance(value, tuple):
            return python.join("({}{})", items, "," * (len(value) == 1))
        return python.join("[{}]", items)
    if isinstance(value, dict):
        pairs = [
            python.join("{}: {}", python.literal(key), _plain(item))
            for key, item in value.items()
        ]
        return python.join("{{{}}}", python.commas(pairs))
    return Expr(python.literal(value))
