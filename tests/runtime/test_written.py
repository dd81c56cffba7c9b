"""Values that JSON has texts for: the text is what a contract limits."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import pytest
from pydantic import TypeAdapter, ValidationError

from codegen.runtime.decimals import PlainDecimal, plain
from codegen.runtime.encoded import Base64
from codegen.runtime.events.message import key_text
from codegen.runtime.exact import exact
from codegen.runtime.http.bodies.forms import Form
from codegen.runtime.http.values.parameters import Parameter
from codegen.runtime.http.values.writing import query_pairs
from codegen.runtime.models import ContractModel
from codegen.runtime.sample import sample
from codegen.runtime.written import Written

Cents = Annotated[PlainDecimal, Written(pattern=r"^-?[0-9]+\.[0-9]{2}$")]


class Money(ContractModel):
    """A model with both kinds of amounts."""

    amount: Cents
    rate: PlainDecimal | None = None
    rates: list[PlainDecimal] | None = None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1E+5", "100000"),
        ("1E-7", "0.0000001"),
        ("-0E+2", "-0"),
        ("1.50", "1.50"),
        ("123456789012345678901234567890.1", "123456789012345678901234567890.1"),
    ],
)
def test_a_decimal_is_written_without_an_exponent(number: str, text: str) -> None:
    money = Money(amount=Decimal("1.50"), rate=Decimal(number))
    assert money.model_dump_json() == f'{{"amount":"1.50","rate":"{text}"}}'
    assert money.model_dump()["rate"] == Decimal(number)
    assert key_text(Decimal(number)) == text


def test_a_decimal_in_a_parameter_and_in_a_form_has_no_exponent() -> None:
    parameter = Parameter(name="rates", place="query", explode=False)
    sent = query_pairs(parameter, [Decimal("1E+2"), Decimal("0.5")])
    assert sent == [("rates", "100,0.5")]
    body, _ = Form(Money).encode(
        Money(amount=Decimal("1.50"), rate=Decimal("1E+2"), rates=[Decimal("1E+3")])
    )
    assert body == b"amount=1.50&rate=100&rates=1000"


@pytest.mark.parametrize("word", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_neither_read_nor_written(word: str) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(PlainDecimal)
    with pytest.raises(ValidationError):
        adapter.validate_json(f'"{word}"')
    with pytest.raises(ValidationError):
        adapter.validate_python(Decimal(word))
    with pytest.raises(ValueError, match="no number"):
        plain(Decimal(word))
    with pytest.raises(ValueError, match="no number"):
        adapter.dump_json(Decimal(word))


@pytest.mark.parametrize("number", ["1.5", "1.500", "1E+5", "150"])
def test_the_text_of_a_number_that_would_be_sent_fits_the_pattern(number: str) -> None:
    with pytest.raises(ValidationError, match="should match pattern"):
        Money(amount=Decimal(number))


def test_the_text_that_came_is_what_the_pattern_is_about() -> None:
    upper: TypeAdapter[Any] = TypeAdapter(
        Annotated[UUID, Written(pattern="^[0-9A-F-]+$")]
    )
    text = "ABCDEF00-0000-4000-8000-000000000001"
    assert upper.validate_json(f'"{text}"') == UUID(text)
    with pytest.raises(ValidationError, match="should match pattern"):
        upper.validate_json(f'"{text.lower()}"')
    with pytest.raises(ValidationError, match="should match pattern"):
        upper.validate_python(UUID(text))  # which is written in lower case


@pytest.mark.parametrize(
    ("type", "fits", "other"),
    [
        (
            Annotated[date, Written(pattern="^2024-")],
            date(2024, 1, 2),
            date(2023, 1, 2),
        ),
        (
            Annotated[datetime, Written(max_length=20)],
            datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
            datetime(2024, 1, 2, 3, 4, 5, 678, tzinfo=UTC),
        ),
        (Annotated[Base64, Written(max_length=4)], b"abc", b"abcd"),
        (Annotated[PlainDecimal, Written(min_length=3)], Decimal("0.1"), Decimal(10)),
    ],
)
def test_values_of_each_kind_are_held_to_their_text(
    type: Any, fits: Any, other: Any
) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(type)
    assert adapter.validate_python(fits) == fits
    assert adapter.validate_json(adapter.dump_json(fits)) == fits
    with pytest.raises(ValidationError):
        adapter.validate_python(other)
    with pytest.raises(ValidationError):
        exact(adapter).validate_json(adapter.dump_json(other))


def test_null_has_no_text() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(
        Annotated[date | None, Written(pattern="^2024-")]
    )
    assert adapter.validate_json("null") is None


@pytest.mark.parametrize(
    "type",
    [PlainDecimal, Cents, Annotated[date, Written(pattern="^[0-9]{4}-[0-9]{2}-")]],
)
def test_values_can_be_made_up(type: Any) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(type)
    assert exact(adapter).validate_json(adapter.dump_json(sample(type))) == sample(type)
