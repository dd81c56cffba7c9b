"""Looks at bytes before fastavro reads them, where some would end the process.

fastavro reads records within records on the stack of C, which ends at some thousand
levels; and a list of items that take no bytes may say that it has 2**63 of them. So the
bytes of a schema that leads back to itself, or that has such lists, are walked first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

DEEPEST = 400
"""Records, unions and lists within one another."""
MOST = 100_000
"""Items of a list that take no bytes."""

_WIDTHS = {"null": 0, "boolean": 1, "float": 4, "double": 8}


class Refused(ValueError):
    """Bytes that are not to be read."""


class Guard:
    """Walks over the bytes of one schema."""

    def __init__(self, schema: Any) -> None:
        """Walk over bytes of *schema*, whose names are in full."""
        self._schema = schema
        self._named = {one["name"]: one for one in _definitions(schema)}
        self.needed = self._is_needed(schema, ())
        """Whether there are bytes of the schema that are not to be read."""

    def check(self, raw: bytes) -> None:
        """Walk over *raw*.

        Raises:
            Refused: It nests too deep, or has too many items that take no bytes.
            IndexError: It ends too early.
        """
        self._skip(self._schema, raw, 0, 0)

    # --- schemas ----------------------------------------------------------------------

    def _is_needed(self, schema: Any, above: tuple[str, ...]) -> bool:
        if isinstance(schema, str):
            return schema in above or (
                schema in self._named and self._is_needed(self._named[schema], above)
            )
        if isinstance(schema, list):
            return any(self._is_needed(one, above) for one in schema)
        name = schema.get("name", "")
        if name in above:
            return True
        if schema["type"] == "array" and not self._least(schema["items"], ()):
            return True
        within = (*above, name) if schema["type"] == "record" else above
        return any(self._is_needed(one, within) for one in _parts(schema))

    def _least(self, schema: Any, above: tuple[str, ...]) -> int:
        """How many bytes a value takes at least: 0 or more than that."""
        if isinstance(schema, list):
            return 1
        if isinstance(schema, str):
            if schema in self._named:
                return self._least(self._named[schema], above)
            return _WIDTHS.get(schema, 1)
        if schema["type"] == "fixed":
            return int(schema["size"])
        if schema["type"] != "record":
            kind = schema["type"]
            return _WIDTHS.get(kind, 1) if isinstance(kind, str) else 1
        name = schema["name"]
        if name in above:
            return 0
        return sum(self._least(f["type"], (*above, name)) for f in schema["fields"])

    # --- bytes ------------------------------------------------------------------------

    def _skip(self, schema: Any, raw: bytes, at: int, depth: int) -> int:
        """Return where the value ends that begins *at* a place of *raw*."""
        if depth > DEEPEST:
            raise Refused("it nests too deep")
        if isinstance(schema, list):
            index, at = _number(raw, at)
            if not 0 <= index < len(schema):
                raise Refused(f"a union has no member {index}")
            return self._skip(schema[index], raw, at, depth + 1)
        kind = schema if isinstance(schema, str) else schema["type"]
        if kind in self._named:
            return self._skip(self._named[kind], raw, at, depth)
        if kind in _WIDTHS:
            return at + _WIDTHS[kind]
        if kind in ("bytes", "string"):
            return _over(raw, at)
        if kind == "fixed":
            return at + int(schema["size"])
        if kind == "record":
            for field in schema["fields"]:
                at = self._skip(field["type"], raw, at, depth + 1)
            return at
        if kind in ("array", "map"):
            return self._blocks(schema, raw, at, depth + 1)
        return _number(raw, at)[1]

    def _blocks(self, schema: Any, raw: bytes, at: int, depth: int) -> int:
        is_map = schema["type"] == "map"
        items = schema["values"] if is_map else schema["items"]
        total = 0
        while True:
            count, at = _number(raw, at)
            if count < 0:  # its length in bytes follows
                count, at = -count, _number(raw, at)[1]
            if not count:
                return at
            total += count
            if total > max(len(raw), MOST):
                raise Refused(f"it has a list of {total} items")
            for _ in range(count):
                at = self._skip(items, raw, _over(raw, at) if is_map else at, depth)


def _number(raw: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length, and where it ends."""
    found = shift = 0
    while True:
        byte = raw[at]
        at += 1
        found |= (byte & 0x7F) << shift
        if byte < 0x80:
            return (found >> 1) ^ -(found & 1), at
        shift += 7
        if shift > 63:
            raise Refused("a number is too long")


def _over(raw: bytes, at: int) -> int:
    length, at = _number(raw, at)
    if not 0 <= length <= len(raw) - at:
        raise Refused(f"a text of {length} bytes in {len(raw) - at}")
    return at + length


def _parts(schema: Any) -> Iterator[Any]:
    for word in ("items", "values"):
        if word in schema:
            yield schema[word]
    for field in schema.get("fields", ()):
        yield field["type"]


def _definitions(schema: Any) -> Iterator[Any]:
    if isinstance(schema, list):
        for one in schema:
            yield from _definitions(one)
    elif isinstance(schema, dict):
        if "name" in schema:
            yield schema
        for one in _parts(schema):
            yield from _definitions(one)
