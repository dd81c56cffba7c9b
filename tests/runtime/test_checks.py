"""What contracts say and pydantic does not: unique items, properties as a whole."""

from __future__ import annotations

from time import process_time
from typing import Annotated, Any, Literal

import pytest
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from codegen.runtime.checks import UNIQUE
from codegen.runtime.models import ContractModel
from codegen.runtime.sample import sample


class Point(ContractModel):
    x: float
    y_axis: Annotated[float | None, Field(alias="y-axis")] = None


class Patch(ContractModel, min_properties=1, max_properties=2):
    name: str | None = None
    due_days: Annotated[int | None, Field(alias="dueDays")] = None
    note: str | None = None


class Paid(ContractModel, requires={"card-number": ("billing",)}):
    card_number: Annotated[str | None, Field(alias="card-number")] = None
    billing: str | None = None


class NewUser(ContractModel, ignores=("id",)):
    model_config = ConfigDict(extra="forbid")

    name: str


class NewAdmin(NewUser, ignores=("since",)):
    rights: list[str] = []


class Car(ContractModel, implies={"kind-of": "car"}):
    kind: Annotated[Literal["car"], Field(alias="kind-of")]
    wheels: int | None = None


class Truck(Car, implies={"kind-of": "truck"}):
    kind: Annotated[Literal["truck"], Field(alias="kind-of")]  # type: ignore[assignment]


UNIQUES: TypeAdapter[list[Any]] = TypeAdapter(Annotated[list[Any], UNIQUE])
POINTS = TypeAdapter(Annotated[list[Point], UNIQUE])


@pytest.mark.parametrize(
    "value",
    [
        [],
        [1, True, "1", None, [1], {"1": 1}],
        [0, False],
        [[1, 2], [2, 1]],
        [{"a": 1}, {"a": None}, {}],
    ],
)
def test_values_that_json_tells_apart_are_unique(value: list[Any]) -> None:
    """True is no number, order counts in lists, null is not absent."""
    assert UNIQUES.validate_python(value) == value


@pytest.mark.parametrize(
    "value",
    [[1, 1.0], [None, None], [[True], [True]], [{"a": 1, "b": 2}, {"b": 2, "a": 1}]],
)
def test_values_that_json_takes_for_the_same_are_not(value: list[Any]) -> None:
    """One is 1.0, and the order of properties is nothing."""
    with pytest.raises(ValidationError, match="unique"):
        UNIQUES.validate_python(value)


def test_models_are_compared_by_what_they_hold() -> None:
    """In a constructor too; a field that says null differs from one that says nothing."""
    POINTS.validate_python([Point(x=1), Point(x=1, y_axis=None)])
    with pytest.raises(ValidationError):
        POINTS.validate_python([Point(x=1), Point(x=1)])


def test_items_that_differ_in_what_is_unknown_are_two() -> None:
    """The contract may have grown: what we ignore may be what tells them apart."""
    POINTS.validate_json('[{"x":1,"z":1},{"x":1,"z":2}]')


def test_many_items_do_not_take_many_times_as_long() -> None:
    """Whoever sends a long list waits for us, not we for him."""
    start = process_time()
    UNIQUES.validate_python([{"a": [number]} for number in range(20_000)])
    assert process_time() - start < 2


def test_what_is_nested_without_end_is_refused() -> None:
    """It is the mistake of who sends it, and no crash of who reads it."""
    deep: list[Any] = []
    for _ in range(5_000):
        deep = [deep]
    with pytest.raises(ValidationError, match="nested"):
        UNIQUES.validate_python(deep)


@pytest.mark.parametrize("values", [{"name": "a"}, {"dueDays": 1, "note": None}])
def test_properties_are_counted(values: dict[str, Any]) -> None:
    """Null counts, for it is there; names and wire names are the same property."""
    assert Patch.model_validate(values) == Patch(**values)
    assert Patch(due_days=1).due_days == 1


@pytest.mark.parametrize("values", [{}, {"name": "a", "dueDays": 1, "note": None}])
def test_too_few_and_too_many_properties_are_refused(values: dict[str, Any]) -> None:
    """From the wire and in a constructor."""
    with pytest.raises(ValidationError, match="There should be at"):
        Patch.model_validate(values)
    with pytest.raises(ValidationError, match="There should be at"):
        Patch(**values)


def test_a_property_asks_for_another() -> None:
    """By the wire name, however the property was spelt."""
    Paid(billing="a")
    Paid(card_number="1", billing="a")
    with pytest.raises(
        ValidationError, match='"card-number" should come with "billing"'
    ):
        Paid(card_number="1")
    with pytest.raises(ValidationError, match="billing"):
        Paid.model_validate_json('{"card-number": "1"}')


def test_what_is_ignored_is_no_other_key() -> None:
    """A read-only property may come back; a key that nobody knows may not."""
    assert NewUser.model_validate({"id": 1, "name": "a"}) == NewUser(name="a")
    admin = NewAdmin.model_validate_json('{"id": 1, "since": 2, "name": "a"}')
    assert admin.model_dump() == {"name": "a", "rights": []}
    with pytest.raises(ValidationError, match="forbidden|permitted"):
        NewUser.model_validate({"since": 1, "name": "a"})


def test_alone_a_type_says_by_itself_what_it_is() -> None:
    """By its own tag, which is sent on; among others it has to come with it."""
    assert Car.model_validate_json('{"wheels": 4}').model_dump(exclude_unset=True) == {
        "kind": "car",
        "wheels": 4,
    }
    assert Truck.model_validate({}).kind == "truck"
    assert Car.model_validate({"kind-of": "car"}) == Car(kind="car")
    with pytest.raises(ValidationError, match="'car'"):
        Car.model_validate({"kind-of": "truck"})
    either: TypeAdapter[Car | Truck] = TypeAdapter(
        Annotated[Car | Truck, Field(discriminator="kind")]
    )
    assert isinstance(either.validate_python({"kind-of": "truck"}), Truck)
    with pytest.raises(ValidationError, match="Unable to extract tag"):
        either.validate_python({"wheels": 4})


@pytest.mark.parametrize(
    "type", [Patch, Paid, list[Patch], Annotated[list[Point], UNIQUE]]
)
def test_samples_keep_to_it(type: Any) -> None:
    """The JSON Schema of a type says the same, so that made-up values fit."""
    TypeAdapter(type).validate_python(sample(type))
    said = TypeAdapter(Patch).json_schema()
    assert (said["minProperties"], said["maxProperties"]) == (1, 2)
