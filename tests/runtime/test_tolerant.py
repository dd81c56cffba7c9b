"""Members of enumerations that a contract does not name: refused, or taken by option."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, IntEnum, StrEnum

import pytest
from pydantic import TypeAdapter, ValidationError

from codegen.runtime.models import ContractEnum, ContractModel
from codegen.runtime.tolerance import tolerant


class Level(ContractEnum, StrEnum):
    LOW = "low"
    HIGH = "high"


class Size(ContractEnum, IntEnum):
    SMALL = 1


class Ratio(ContractEnum, Enum):
    HALF = 0.5


class Order(ContractModel):
    level: Level
    size: Size | None = None
    by_level: dict[Level, int] = {}


@pytest.mark.parametrize(
    "text", ['{"level":"new"}', '{"level":"low","size":9}', '{"level":5}']
)
def test_an_unnamed_member_is_refused(text: str) -> None:
    """Whoever is asked to do something does it for what the contract names."""
    with pytest.raises(ValidationError):
        Order.model_validate_json(text)


def test_an_unnamed_member_is_taken_where_that_is_wished() -> None:
    """It is of the class, equals its value, hashes like it and goes back unchanged."""
    text = '{"level":"new","size":9,"by_level":{"newer":1}}'
    with tolerant():
        order = Order.model_validate_json(text)
    assert isinstance(order.level, Level)
    assert order.level == "new"
    assert {order.level: 1}["new"] == 1  # type: ignore[index]  # a str like any other
    assert (order.level.name, order.level.value) == ("new", "new")
    assert order.size is not None
    assert order.size + 1 == 10
    assert order.model_dump_json() == text
    assert copy.deepcopy(order) == copy.copy(order) == order
    again = pickle.loads(pickle.dumps(order))
    assert (again, type(again.level)) == (order, Level)
    assert (
        copy.deepcopy(Level.LOW) is pickle.loads(pickle.dumps(Level.LOW)) is Level.LOW
    )


def test_an_unnamed_member_is_not_listed() -> None:
    """What one answer says does not become part of the contract."""
    with tolerant():
        TypeAdapter(Level).validate_python("new")
    assert list(Level) == [Level.LOW, Level.HIGH]
    with pytest.raises(ValueError, match="new"):
        Level("new")


@pytest.mark.parametrize(("type", "value"), [(Level, 1), (Size, "1x"), (Ratio, 0.7)])
def test_what_has_another_type_is_refused_all_the_same(
    type: type, value: object
) -> None:
    """A number is no member of an enumeration of texts; fractions have no class of their own."""
    with tolerant(), pytest.raises(ValidationError):
        TypeAdapter(type).validate_python(value)


def test_other_threads_stay_strict() -> None:
    """A client that is tolerant makes no server tolerant beside it."""

    def read() -> Level:
        return TypeAdapter(Level).validate_python("new")

    with tolerant(), ThreadPoolExecutor(1) as pool:
        with pytest.raises(ValidationError):
            pool.submit(read).result()
