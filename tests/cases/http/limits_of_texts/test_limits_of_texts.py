"""Limits of the texts that stand for values hold for parameters, too."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from tests.http.served import Golden, Served

DAY = date(2024, 1, 2)
TRACE = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "prices")


def test_numbers_are_sent_without_an_exponent(served: Served) -> None:
    served.fake.arrange("listPrices", [Decimal("1E+5"), Decimal("0.10")])
    steps = [Decimal("1E+2"), Decimal("1E-3")]
    found = served.call("list_prices", DAY, least=Decimal("1.50"), steps=steps)
    assert found == [Decimal(100000), Decimal("0.10")]
    assert served.got["least"] == Decimal("1.50")
    assert list(map(str, served.got["steps"])) == ["100", "0.001"]
    answer = served.wire("GET", "/prices/2024-01-02")
    assert answer.text == '["100000","0.10"]'


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/prices/2024-01-02?least=1.50&steps=12.34", {"trace": TRACE}, 200),
        ("/prices/2023-01-02", {}, 422),
        ("/prices/2024-01-02?least=1.5", {}, 422),
        ("/prices/2024-01-02?least=1E%2B5", {}, 422),
        ("/prices/2024-01-02?least=NaN", {}, 422),
        ("/prices/2024-01-02?steps=1&steps=123.45", {}, 422),
        ("/prices/2024-01-02", {"trace": TRACE.replace("-4", "-1")}, 422),
    ],
)
def test_a_server_holds_texts_to_their_limits(
    served: Served, path: str, headers: dict[str, str], status: int
) -> None:
    assert served.wire("GET", path, headers=headers).status_code == status


def test_what_is_no_number_is_not_sent(served: Served) -> None:
    with pytest.raises(ValueError, match="no number"):
        served.call("list_prices", DAY, least=Decimal("NaN"))
    assert served.fake.calls == []


def test_a_uuid_that_fits_arrives(served: Served) -> None:
    served.call("list_prices", DAY, trace=UUID(TRACE))
    assert served.got["trace"] == UUID(TRACE)
