"""From an Avro schema to the nodes that write and read its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from .nodes import Choice, Fields, Fraction, Items, Node, Symbols, Value, Values, Whole

_BITS = {"int": 32, "long": 64}


def node_of(schema: Any, classes: Mapping[str, Any]) -> Node:
    """Return the node of *schema*; *classes* are those of its choices, by name."""
    return _Making(classes).node(schema)


class _Making:
    """Makes nodes; a name that came before stands for the node that was made then."""

    def __init__(self, classes: Mapping[str, Any]) -> None:
        self._classes = classes
        self._named: dict[str, Node] = {}

    def node(self, schema: Any) -> Node:
        if isinstance(schema, str):
            return self._named.get(schema) or _plain(schema)
        if isinstance(schema, list):
            return Choice(tuple(self.node(one) for one in schema))
        kind = schema["type"]
        if kind == "array":
            return Items(self.node(schema["items"]))
        if kind == "map":
            return Values(self.node(schema["values"]))
        if kind == "record":
            return self._record(schema)
        if kind == "enum":
            return self._enum(schema)
        if kind == "fixed":
            return self._fixed(schema)
        return _plain(kind, schema.get("logicalType", ""))

    def _record(self, schema: Any) -> Node:
        name = schema["name"]
        found = Fields(name, self._classes.get(name))
        self._named[name] = found
        for field in schema["fields"]:
            found.fields[field["name"]] = self.node(field["type"])
        return found

    def _enum(self, schema: Any) -> Node:
        name = schema["name"]
        found = Symbols(name, frozenset(schema["symbols"]), self._classes.get(name))
        self._named[name] = found
        return found

    def _fixed(self, schema: Any) -> Node:
        name, size = schema["name"], schema["size"]
        found: Node
        match schema.get("logicalType"):
            case "decimal":
                found = Value(name, "decimal", _is(Decimal))
            case "uuid":  # which fastavro knows of texts only
                found = Value(
                    name, "UUID", _is(UUID), lambda v: v.bytes, lambda v: UUID(bytes=v)
                )
            case _:
                found = Value(
                    name,
                    f"{size} bytes",
                    lambda v: isinstance(v, bytes) and len(v) == size,
                )
        self._named[name] = found
        return found


def _plain(name: str, logical: str = "") -> Node:
    if name in ("float", "double"):
        return Fraction(name)
    if name in _BITS and logical not in _LOGICAL:
        return Whole(name, _BITS[name])
    known = _LOGICAL.get(logical) or _PLAIN[name]
    what, check = known
    return Value(name, what, check)


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not isinstance(value, Enum)


def _is_date(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_time(value: Any) -> bool:
    return isinstance(value, time) and value.tzinfo is None


def _is_moment(value: Any) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None


def _is_local(value: Any) -> bool:
    return isinstance(value, datetime) and value.tzinfo is None


_Known = tuple[str, Callable[[Any], bool]]

_PLAIN: dict[str, _Known] = {
    "null": ("null", lambda value: value is None),
    "boolean": ("boolean", _is(bool)),
    "bytes": ("bytes", _is(bytes)),
    "string": ("text", _is_text),
}
_LOGICAL: dict[str, _Known] = {
    "date": ("date", _is_date),
    "time-millis": ("time without a zone", _is_time),
    "time-micros": ("time without a zone", _is_time),
    "timestamp-millis": ("datetime with a zone", _is_moment),
    "timestamp-micros": ("datetime with a zone", _is_moment),
    "local-timestamp-millis": ("datetime without a zone", _is_local),
    "local-timestamp-micros": ("datetime without a zone", _is_local),
    "decimal": ("decimal", _is(Decimal)),
    "uuid": ("UUID", _is(UUID)),
}
