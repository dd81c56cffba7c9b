"""A client sends no moment without a zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from codegen.runtime.http import Empty, Json, Operation
from codegen.runtime.http.request import build_request
from codegen.runtime.http.values.moments import has_moments
from codegen.runtime.models import ContractModel

NAIVE = datetime(2026, 1, 2, 3, 4)
GOOD = NAIVE.replace(tzinfo=UTC)


class Stop(ContractModel):
    at: datetime
    place: str = ""


class Route(ContractModel):
    stops: list[Stop]
    by_name: dict[str, Stop | None] = {}
    within: Route | None = None


def sent(body: Any, type: Any, **given: Any) -> bytes | None:
    operation: Operation[None] = Operation(
        name="go",
        method="POST",
        path="/go/{id}" if "path" in given else "/go",
        request=Json(type),
        results={204: Empty()},
    )
    raw = build_request(operation, body=body, **given).body
    assert raw is None or isinstance(raw, bytes)
    return raw


@pytest.mark.parametrize(
    ("body", "type", "place"),
    [
        (NAIVE, datetime, "body"),
        ([GOOD, NAIVE], list[datetime], "body.1"),
        (Stop(at=NAIVE), Stop, "body.at"),
        (Route(stops=[Stop(at=GOOD), Stop(at=NAIVE)]), Route, "body.stops.1.at"),
        (
            Route(stops=[], within=Route(stops=[], by_name={"a": Stop(at=NAIVE)})),
            Route,
            "body.within.by_name.a.at",
        ),
    ],
)
def test_a_body(body: Any, type: Any, place: str) -> None:
    with pytest.raises(ValueError, match=rf"^{place} is a datetime without a zone, "):
        sent(body, type)


@pytest.mark.parametrize("place", ["path", "query", "header", "cookie"])
@pytest.mark.parametrize("value", [NAIVE, [NAIVE], {"from": NAIVE}])
def test_a_parameter(place: str, value: Any) -> None:
    with pytest.raises(ValueError, match="^id.* is a datetime without a zone, "):
        sent(None, str, **{place: {"id": value}})


def test_what_has_a_zone_is_sent() -> None:
    raw = sent(Route(stops=[Stop(at=GOOD)]), Route, query={"since": GOOD, "n": 1})
    assert raw == b'{"stops":[{"at":"2026-01-02T03:04:00Z"}]}'


def test_dates_and_times_have_none() -> None:
    assert sent([date(2026, 1, 2)], list[date]) == b'["2026-01-02"]'
    assert sent([time(3, 4)], list[time]) == b'["03:04:00"]'


def test_types_without_moments_are_not_looked_into() -> None:
    assert not has_moments(Json(list[date])._adapter)
    assert not has_moments(Json(Any)._adapter)
    assert has_moments(Json(Route)._adapter)
