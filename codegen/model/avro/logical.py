"""Logical types of Avro: which of them mean something where they stand.

One that is unknown, or that stands where it cannot, is ignored (Avro 1.12, "Logical
Types": "the underlying Avro type is used").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.model.avro.tree import Logical

# By the type that they are of. `timestamp-nanos` and `big-decimal` have no type of
# Python: they are numbers and bytes.
KNOWN: dict[str, frozenset[str]] = {
    "int": frozenset({"date", "time-millis"}),
    "long": frozenset(
        {"time-micros", "timestamp-millis", "timestamp-micros"}
        | {"local-timestamp-millis", "local-timestamp-micros"}
    ),
    "string": frozenset({"uuid"}),
    "bytes": frozenset({"decimal"}),
    "fixed": frozenset({"decimal", "uuid"}),
}
_UUID_BYTES = 16


def logical(type: str, said: Mapping[str, Any], size: int = 0) -> Logical | None:
    """The logical type of a *type*, of *size* bytes if it is fixed."""
    name = said.get("logicalType")
    if not isinstance(name, str) or name not in KNOWN.get(type, ()):
        return None
    if name == "uuid" and type == "fixed" and size != _UUID_BYTES:
        return None
    if name != "decimal":
        return Logical(name=name)
    precision, scale = said.get("precision"), said.get("scale", 0)
    whole = all(isinstance(n, int) for n in (precision, scale))
    if not whole or isinstance(precision, bool) or isinstance(scale, bool):
        return None
    assert isinstance(precision, int) and isinstance(scale, int)
    if not 0 <= scale <= precision or precision < 1:
        return None
    if type == "fixed" and precision > _digits(size):
        return None
    return Logical(name=name, precision=precision, scale=scale)


def _digits(size: int) -> int:
    """How many digits *size* bytes hold for sure, with a sign."""
    return len(str(2 ** (8 * size - 1) - 1)) - 1 if size else 0
