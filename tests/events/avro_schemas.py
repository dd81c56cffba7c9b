"""Avro schemas that are made up, hard ones too, and values of them as fastavro takes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import strategies as st

PLAIN = ("null", "boolean", "int", "long", "float", "double", "bytes", "string")
LOGICAL: tuple[dict[str, Any], ...] = (
    {"type": "int", "logicalType": "date"},
    {"type": "int", "logicalType": "time-millis"},
    {"type": "long", "logicalType": "time-micros"},
    {"type": "long", "logicalType": "timestamp-millis"},
    {"type": "long", "logicalType": "timestamp-micros"},
    {"type": "long", "logicalType": "local-timestamp-millis"},
    {"type": "long", "logicalType": "local-timestamp-micros"},
    {"type": "string", "logicalType": "uuid"},
    {"type": "bytes", "logicalType": "decimal", "precision": 6, "scale": 2},
    {"type": "bytes", "logicalType": "decimal", "precision": 3},
)
FIELDS = (
    *("id", "class", "from", "None", "model_config", "json", "schema", "copy", "str"),
    *(
        "int",
        "field_1",
        "Field",
        "aB",
        "a_b",
        "_hidden",
        "type",
        "self",
        "UUID",
        "dict",
    ),
)
SPACES = ("a", "acme.orders", "acme.class", "_x")


@dataclass(slots=True)
class Maker:
    """Makes schemas, a different one each time, always the same for one seed."""

    random: Random
    prefix: str
    spaces: tuple[str, ...]
    _count: int = 0
    _above: list[str] = field(default_factory=list)
    """Records that are being made: a schema may lead back to them."""

    def schema(self, depth: int = 0) -> Any:
        """Any schema; at the top always a record, a union, a list or a map."""
        makes = [self._record, self._union, self._record, self._array, self._map]
        if depth:
            makes += [self._enum, self._fixed, self._plain, self._plain, self._logical]
            makes += [self._plain, self._nullable]
        if depth > 2:
            makes = [self._plain, self._enum, self._logical, self._fixed]
        return self.random.choice(makes)(depth)

    def _name(self, kind: str) -> dict[str, Any]:
        self._count += 1
        return {
            "name": f"{self.prefix}{kind}{self._count}",
            "namespace": self.random.choice(self.spaces),
        }

    def _record(self, depth: int) -> Any:
        names = self._name("Record")
        space = names["namespace"]
        full = f"{space}.{names['name']}" if space else names["name"]
        self._above.append(full)
        chosen = self.random.sample(FIELDS, self.random.randint(0, 4))
        fields = [{"name": name, "type": self.schema(depth + 1)} for name in chosen]
        if self.random.random() < 0.4:
            back = self.random.choice(self._above)
            fields.append({"name": "next", "type": ["null", back], "default": None})
        if self.random.random() < 0.3:
            back = self.random.choice(self._above)
            fields.append({"name": "more", "type": {"type": "array", "items": back}})
        self._above.pop()
        return {"type": "record", **names, "fields": fields, "doc": 'Says """ this.'}

    def _enum(self, depth: int) -> Any:
        symbols = self.random.sample(("A", "b", "None", "class", "mro", "_1", "A_B"), 3)
        return {"type": "enum", **self._name("Enum"), "symbols": symbols}

    def _fixed(self, depth: int) -> Any:
        names = self._name("Fixed")
        return self.random.choice(
            [
                {"type": "fixed", **names, "size": self.random.randint(0, 5)},
                {"type": "fixed", **names, "size": 12, "logicalType": "duration"},
                {"type": "fixed", **names, "size": 16, "logicalType": "uuid"},
                {
                    "type": "fixed",
                    **names,
                    "size": 6,
                    "logicalType": "decimal",
                    "precision": 10,
                    "scale": 4,
                },
            ]
        )

    def _plain(self, depth: int) -> Any:
        return self.random.choice(PLAIN)

    def _logical(self, depth: int) -> Any:
        return dict(self.random.choice(LOGICAL))

    def _array(self, depth: int) -> Any:
        return {"type": "array", "items": self.schema(depth + 1)}

    def _map(self, depth: int) -> Any:
        return {"type": "map", "values": self.schema(depth + 1)}

    def _nullable(self, depth: int) -> Any:
        other = self._plain(depth) if depth > 1 else self._record(depth)
        return ["null", other] if other != "null" else "null"

    def _union(self, depth: int) -> Any:
        members: dict[str, Any] = {}
        for _ in range(self.random.randint(1, 5)):
            one = self.schema(min(depth + 2, 3))
            for member in one if isinstance(one, list) else [one]:
                members.setdefault(_kind(member), member)
        return list(members.values())


def _kind(schema: Any) -> str:
    if isinstance(schema, str):
        return schema
    named = schema["type"] in ("record", "enum", "fixed")
    return schema["name"] if named else schema["type"]


def made(seed: int, count: int) -> Iterator[Any]:
    """So many schemas, whose types have names of their own."""
    for number in range(count):
        # A name without a namespace cannot be said within one: all have one, or none.
        spaces = SPACES if number % 3 else ("",)
        yield Maker(Random(f"{seed} {number}"), f"S{number}", spaces).schema()


# --- values ---------------------------------------------------------------------------

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "null": st.none(),
    "boolean": st.booleans(),
    "int": st.integers(-(2**31), 2**31 - 1),
    "long": st.integers(-(2**63), 2**63 - 1),
    "float": st.floats(width=32, allow_nan=False, allow_infinity=False),
    "double": st.floats(allow_nan=False, allow_infinity=False),
    "bytes": st.binary(max_size=5),
    "string": _TEXT,
    "date": st.dates(),
    "time-millis": st.times().map(
        lambda t: t.replace(microsecond=t.microsecond // 1000 * 1000)
    ),
    "time-micros": st.times(),
    "uuid": st.uuids(),
}
_MOMENTS = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29))


def _millis(value: datetime) -> datetime:
    return value.replace(microsecond=value.microsecond // 1000 * 1000)


def values(schema: Any, known: dict[str, Any] | None = None) -> st.SearchStrategy[Any]:
    """Values that fastavro writes; of a union the branch stands beside each."""
    known = {} if known is None else known
    if isinstance(schema, list):
        return st.one_of([_branch(one, known) for one in schema])
    if isinstance(schema, str):
        return (
            _VALUES[schema] if schema in _VALUES else st.deferred(lambda: known[schema])
        )
    kind, logical = schema["type"], schema.get("logicalType")
    if kind == "record":
        known[schema["name"]] = st.deferred(lambda: record)
        parts = {f["name"]: values(f["type"], known) for f in schema["fields"]}
        record = st.fixed_dictionaries(parts)
        return record
    if kind == "enum":
        known[schema["name"]] = st.sampled_from(schema["symbols"])
        return known[schema["name"]]
    if kind == "array":
        return st.lists(values(schema["items"], known), max_size=3)
    if kind == "map":
        return st.dictionaries(_TEXT, values(schema["values"], known), max_size=3)
    found = _logical(schema, logical)
    if kind == "fixed":
        size = schema["size"]
        if found is None:
            found = st.binary(min_size=size, max_size=size)
        known[schema["name"]] = found
    return _VALUES[kind] if found is None else found


def _logical(schema: Any, logical: str | None) -> st.SearchStrategy[Any] | None:
    if logical == "decimal":
        most = 10 ** schema["precision"] - 1
        scale = schema.get("scale", 0)
        return st.integers(-most, most).map(lambda n: Decimal(n).scaleb(-scale))
    if logical == "uuid" and schema["type"] == "fixed":
        return st.binary(min_size=16, max_size=16)
    if logical in _VALUES:
        return _VALUES[logical]
    if logical is None or "timestamp" not in logical:
        return None
    moments = _MOMENTS.map(_millis) if logical.endswith("millis") else _MOMENTS
    if logical.startswith("local"):
        return moments
    return moments.map(lambda moment: moment.replace(tzinfo=UTC))


def _branch(schema: Any, known: dict[str, Any]) -> st.SearchStrategy[Any]:
    name = schema if isinstance(schema, str) else schema.get("name", schema["type"])
    if name == "null":
        return st.none()
    return values(schema, known).map(lambda value: (name, value))
