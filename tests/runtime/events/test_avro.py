"""Avro as other programs write and read it, and what is no Avro of the schema."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from io import BytesIO
from typing import Any
from uuid import UUID

import fastavro
import pytest
from pydantic import Field

from codegen.runtime import ContractViolation
from codegen.runtime.events.avro import Avro
from codegen.runtime.models import ContractEnum, ContractModel


class Opened(ContractModel):
    id: str


class Closed(ContractModel):
    id: str


class Way(ContractEnum, StrEnum):
    IN = "in"


class Node(ContractModel):
    value: int
    next: Node | None = None


def record(name: str, *fields: Any) -> Any:
    return {
        "type": "record",
        "name": name,
        "fields": [{"name": n, "type": t} for n, t in fields],
    }


EITHER: Avro[Any] = Avro(
    Opened | Closed | Way | str,
    [
        record("Opened", ("id", "string")),
        record("Closed", ("id", "string")),
        {"type": "enum", "name": "Way", "symbols": ["in"]},
        "string",
    ],
    classes={"Opened": Opened, "Closed": Closed, "Way": Way},
)
LIST: Avro[Node] = Avro(
    Node, record("Node", ("value", "int"), ("next", ["null", "Node"]))
)


def of(schema: Any, type: Any = Any) -> Avro[Any]:
    return Avro(type, schema)


def logical(kind: str, name: str, **more: int) -> Any:
    return {"type": kind, "logicalType": name, **more}


def written(schema: Any, value: Any) -> bytes:
    """What plain fastavro writes."""
    buffer = BytesIO()
    fastavro.schemaless_writer(buffer, fastavro.parse_schema(schema), value)
    return buffer.getvalue()


MOMENT = datetime(2024, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
VALUES: list[tuple[Any, Any]] = [
    ("null", None),
    ("boolean", True),
    ("int", -(2**31)),
    ("long", 2**63 - 1),
    ("float", 0.5),
    ("double", 0.1),
    ("bytes", b"\xff\x00"),
    ("string", "ä\0"),
    (logical("int", "date"), date(2024, 2, 29)),
    (logical("int", "time-millis"), time(1, 2, 3, 4000)),
    (logical("long", "time-micros"), time(1, 2, 3, 4)),
    (logical("long", "timestamp-millis"), MOMENT),
    (logical("long", "timestamp-micros"), MOMENT.replace(microsecond=1)),
    (logical("long", "local-timestamp-millis"), MOMENT.replace(tzinfo=None)),
    (logical("string", "uuid"), UUID(int=7)),
    (logical("bytes", "decimal", precision=4, scale=2), Decimal("-12.30")),
    ({"type": "array", "items": "int"}, [1, 2]),
    ({"type": "map", "values": "int"}, {"a": 1}),
    ({"type": "fixed", "name": "F", "size": 2}, b"ab"),
]


@pytest.mark.parametrize(("schema", "value"), VALUES, ids=lambda one: str(one)[:30])
def test_fastavro_writes_the_same(schema: Any, value: Any) -> None:
    """Each side reads what the other one wrote."""
    content = of(schema)
    raw, media_type = content.checked(value)
    assert media_type == "avro/binary"
    assert raw == written(schema, value)
    assert content.decode(raw) == value


@pytest.mark.parametrize("value", [Opened(id="1"), Closed(id="1"), Way.IN, "in"])
def test_branches_are_told_apart_by_their_class(value: Any) -> None:
    """Records of one shape, and a text that is a symbol too, stay what they are."""
    read = EITHER.decode(EITHER.checked(value)[0])
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize("value", [1, -(2**31), 1.0, float(2**40)])
def test_a_number_stays_what_it_is(value: Any) -> None:
    """A whole number is none with a fraction, however it is spelt."""
    content = of(["int", "double"])
    read = content.decode(content.checked(value)[0])
    assert (type(read), read) == (type(value), value)


def test_a_double_is_not_rounded() -> None:
    both = of(["float", "double"])
    assert both.decode(both.checked(0.1)[0]) == 0.1
    assert both.checked(1)[0] == both.checked(1.0)[0]


def test_a_uuid_of_sixteen_bytes() -> None:
    content = of({"type": "fixed", "name": "U", "size": 16, "logicalType": "uuid"})
    assert content.checked(UUID(int=1))[0] == b"\0" * 15 + b"\x01"
    assert content.decode(b"\0" * 15 + b"\x02") == UUID(int=2)


def test_names_on_the_wire() -> None:
    class Renamed(ContractModel):
        from_: str = Field(alias="from")

    content: Avro[Renamed] = Avro(Renamed, record("R", ("from", "string")))
    raw = content.checked(Renamed(from_="x"))[0]
    assert raw == b"\x02x"
    assert content.decode(raw) == Renamed(from_="x")


REFUSED: list[tuple[Any, Any, str]] = [
    ("int", 2**31, "a value of type int, no integer of 32 bits"),
    ("int", True, "a value of type bool, no integer of 32 bits"),
    ("long", 2**63, "a value of type int, no integer of 64 bits"),
    ("double", float("nan"), "nan is no number that the contract allows"),
    ("double", "1", "a value of type str, no double"),
    ("string", Way.IN, "a value of type Way, no text"),
    ("string", "\ud800", "no Avro: 'utf-8' codec can't encode character '\\ud800'"),
    ("bytes", "x", "a value of type str, no bytes"),
    (
        {"type": "fixed", "name": "F", "size": 2},
        b"abc",
        "a value of type bytes, no 2 bytes",
    ),
    ({"type": "array", "items": "int"}, ["x"], "0: a value of type str, no integer"),
    ({"type": "map", "values": "int"}, {"k": None}, "k: a value of type NoneType, no"),
    ({"type": "map", "values": "int"}, {1: 1}, "a value of type dict, no map of texts"),
    ({"type": "enum", "name": "E", "symbols": ["a"]}, "b", "none of the symbols of E"),
    (["null", "int"], "x", "a value of type str, no integer of 32 bits"),
    (["int", "double"], 2**40, "a value of type int, no integer of 32 bits"),
    (["int", "long", "float"], 2**63, "a value of type int, no integer of 64 bits"),
    (["int", "bytes"], "x", "a value of type str, none of the union"),
    (record("R", ("id", "string")), {"id": "x"}, "a value of type dict, no R"),
    (
        logical("long", "timestamp-millis"),
        MOMENT.replace(tzinfo=None),
        "a value of type datetime, no datetime with a zone",
    ),
    (
        logical("long", "local-timestamp-micros"),
        MOMENT,
        "a value of type datetime, no datetime without a zone",
    ),
    (logical("int", "date"), MOMENT, "a value of type datetime, no date"),
    (
        logical("bytes", "decimal", precision=3, scale=1),
        Decimal("1.25"),
        "no Avro: Scale provided in schema does not match the decimal",
    ),
]


@pytest.mark.parametrize(("schema", "value", "why"), REFUSED)
def test_what_the_schema_does_not_allow_is_not_sent(
    schema: Any, value: Any, why: str
) -> None:
    with pytest.raises(ContractViolation) as caught:
        of(schema).checked(value)
    assert str(caught.value).startswith(why)


def test_a_changed_model_is_looked_at() -> None:
    """It was valid when it was made."""
    node = Node(value=1, next=Node(value=2))
    assert node.next is not None
    node.next.value = "x"  # type: ignore[assignment]  # as careless code does
    with pytest.raises(ContractViolation, match=r"^next\.value: a value of type str"):
        LIST.checked(node)


BROKEN: list[tuple[Any, bytes]] = [
    ("int", b""),
    ("int", b"\x02\x02"),
    ("string", b"\x04a"),
    ("string", b"\x01"),
    ("string", b"\x02\xff"),
    ("bytes", b"\xfe\xff\xff\xff\xff\xff\xff\xff\x7f"),
    (["null", "int"], b"\x04"),
    ({"type": "enum", "name": "E", "symbols": ["a"]}, b"\x02"),
    ({"type": "array", "items": "null"}, b"\xfe\xff\xff\xff\xff\xff\xff\xff\x7f\x00"),
    ({"type": "array", "items": record("Z")}, b"\xff\xff\xff\x7f\x00\x00"),
    ({"type": "array", "items": "null"}, b"\x80" * 11),
    (record("N", ("next", ["null", "N"])), b"\x02" * 100_000 + b"\x00"),
    (record("N", ("next", {"type": "array", "items": "N"})), b"\x02" * 100_000),
    (record("N", ("next", {"type": "map", "values": "N"})), b"\x02\x00" * 100_000),
]


@pytest.mark.parametrize(("schema", "raw"), BROKEN)
def test_hostile_bytes_are_violations(schema: Any, raw: bytes) -> None:
    """Also those on which fastavro would end the process, or take for ever."""
    with pytest.raises(ContractViolation) as caught:
        of(schema).decode(raw)
    assert caught.value.raw == raw


def test_lists_of_nothing_are_read() -> None:
    nulls = of({"type": "array", "items": "null"})
    assert nulls.decode(nulls.checked([None] * 3)[0]) == [None] * 3


def test_nesting_has_a_limit_when_written() -> None:
    node = Node(value=0)
    for value in range(5_000):
        node = Node.model_construct(value=value, next=node)
    with pytest.raises(ContractViolation, match="nests too deep"):
        LIST.encode(node)
