"""JSON as JSON Schema means it, type by type."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from fastapi import Body, FastAPI
from pydantic import Base64Bytes, TypeAdapter, ValidationError

from codegen.runtime.http import Json, Operation
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.values.strict import NotJson, read_json
from codegen.runtime.models import ContractModel
from tests.runtime.http.raw import ask


class Color(Enum):
    RED = "red"


class Level(IntEnum):
    LOW = 1


def fits(type: Any, text: str) -> bool:
    try:
        read_json(TypeAdapter(type), text.encode())
    except (ValidationError, NotJson):
        return False
    return True


@pytest.mark.parametrize(
    ("type", "right", "wrong"),
    [
        (
            int,
            ["0", "-7", "7.0", "7e0", "1e2", "1e19"],
            ['"7"', "1e20", "1e100", "7.5", "true", "{}"],
        ),
        (float, ["0", "7", "7.5", "-1e-2"], ['"7"', "true", "null", "NaN"]),
        (bool, ["true", "false"], ["0", "1", '"true"', '""', "null"]),
        (str, ['"7"', '""'], ["7", "true", "null", '["a"]']),
        (None, ["null"], ['"null"', "0", "false", '""']),
        (
            date,
            ['"2024-02-29"'],
            ["0", '"19782"', '"2023-02-29"', '"2024-02-29T00:00Z"'],
        ),
        (datetime, ['"2024-01-02T03:04:05Z"'], ["0", '"1704153600"', "true", '"now"']),
        (datetime, ['"2024-01-02t03:04:05.6+01:00"'], ['"2024-01-02T03:04:05"', "1.5"]),
        (time, ['"03:04:05Z"', '"03:04:05"'], ["3", '"3"', '"03:04"', '"10:00 pm"']),
        (timedelta, ['"P1DT2H"'], ["3", '"3"', '"03:04:05"']),
        (UUID, [f'"{UUID(int=7)}"'], ["7", '"7"', f'"{UUID(int=7).hex}"']),
        (Decimal, ['"7"', '"-7.5"'], ["7", "7.5", "true", '"a"', '"NaN"']),
        (Color, ['"red"'], ['"RED"', "0", "null"]),
        (Level, ["1", "1.0"], ["true", '"1"', "2", "[]"]),
        (Literal["a", 1], ['"a"', "1", "1.0"], ['"1"', '"b"', "true"]),
        (Literal[True], ["true"], ["1", '"true"']),
        (list[int], ["[]", "[1, 2.0]"], ["{}", '"1"', "[true]", '["1"]', "1"]),
        (dict[str, int], ["{}", '{"a":1.0}'], ["[]", '{"a":"1"}', "null"]),
        (int | None, ["1", "null", "1.0"], ['"1"', "false"]),
        (int | str, ["1", '"1"', "1.0"], ["true", "1.5"]),
        (bool | int, ["true", "1"], ['"true"']),
        (Any, ["1", "{}", "null", '"NaN"'], ["NaN", "-Infinity", "[Infinity]", ""]),
    ],
)
def test_types_are_never_taken_for_each_other(
    type: Any, right: list[str], wrong: list[str]
) -> None:
    assert [text for text in right if not fits(type, text)] == []
    assert [text for text in wrong if fits(type, text)] == []


@pytest.mark.parametrize(
    "type",
    [Any, dict[str, Any], list[Any], float, list[float], int | str | list[float]],
)
@pytest.mark.parametrize("text", ["1e999", '{"a":-1e999}', "[1.0, [1e400]]", "[1e999]"])
def test_no_number_becomes_infinity(type: Any, text: str) -> None:
    """Of which nobody wrote a word."""
    assert not fits(type, text)


class Open(ContractModel, extra="allow"):
    any: Any = None


@pytest.mark.parametrize("text", ['{"any":[1e999]}', '{"other":1e999}'])
def test_no_number_inside_of_an_object_becomes_infinity(text: str) -> None:
    assert not fits(Open, text)
    assert fits(Open, text.replace("999", "99"))


def test_a_body_of_no_type_has_no_number_that_is_too_large() -> None:
    seen: list[Any] = []
    kind = {"content-type": "application/json"}
    for body, status in ((b"[1e999]", 422), (b'["1e999",1e99]', 200)):
        answer = ask(served(Any, seen), "PUT", "/a", headers=kind, body=body)
        assert answer.status == status
    assert seen == [["1e999", 1e99]]


@pytest.mark.parametrize("text", ["1e400", "1e99999999", "-1e9999999999999", "1e-400"])
def test_a_number_out_of_all_proportion_costs_nothing(text: str) -> None:
    assert not fits(int, text)


def test_only_numbers_are_spelled_anew() -> None:
    raw = rb'{"1.0": ["2.0", "\"3.0", 4.0, 5.50], "e": "1e2"}'
    value = read_json(TypeAdapter(dict[str, str | list[str | int | float]]), raw)
    assert value == {"1.0": ["2.0", '"3.0', 4, 5.5], "e": "1e2"}


def served(type: Any, seen: list[Any]) -> FastAPI:
    operation: Operation[None] = Operation(
        name="put",
        method="PUT",
        path="/a",
        request=Json(type),
        results={200: Json(Any)},
    )
    router = ContractRouter([operation])

    async def put(body: Any) -> None:
        seen.append(body)

    put.__annotations__["body"] = Annotated[type, Body(min_length=1)]
    router.put("/a", operation_id="put")(put)
    app = FastAPI()
    app.include_router(router)
    return app


def test_a_body_is_validated_once() -> None:
    """What is decoded twice would not be what was sent."""
    seen: list[Any] = []
    answer = ask(served(list[Base64Bytes], seen), "PUT", "/a", value=["YVlYTmg="])
    assert (answer.status, seen) == (200, [[b"aYXNh"]])


def test_limits_that_the_route_sets_hold_too() -> None:
    assert ask(served(list[int], []), "PUT", "/a", value=[]).status == 422


@pytest.mark.parametrize(
    ("type", "default", "null", "absent"),
    [(int | None, ..., 200, 422), (int, None, 422, 200), (int, ..., 422, 422)],
)
def test_null_is_a_value_and_absent_is_none(
    type: Any, default: Any, null: int, absent: int
) -> None:
    operation: Operation[None] = Operation(
        name="put",
        method="PUT",
        path="/a",
        request=Json(type),
        results={200: Json(Any)},
    )
    router = ContractRouter([operation])

    async def put(body: Any) -> None: ...

    own = type if default is ... else type | None
    put.__annotations__["body"] = Annotated[own, Body()]
    put.__defaults__ = None if default is ... else (default,)
    router.put("/a", operation_id="put")(put)
    app = FastAPI()
    app.include_router(router)
    headers = {"content-type": "application/json"}
    assert ask(app, "PUT", "/a", body=b" null\n", headers=headers).status == null
    assert ask(app, "PUT", "/a", headers=headers).status == absent
