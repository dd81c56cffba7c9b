"""What an answer says in headers: written by the service, read by the caller."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "shop")


@pytest.fixture
def answer(golden: Golden) -> Any:
    """`Answer`, a value with headers."""
    return golden("runtime.http").Answer


def test_they_arrive_as_the_model_that_was_sent(served: Served, answer: Any) -> None:
    """A count, a list, and a moment are texts on the wire alone."""
    headers = served.module("headers")
    said = headers.XTotalXTagsAndMoreHeaders(
        x_total=2, x_tags=["new", "red"], x_since=datetime(2024, 5, 6, 7, tzinfo=UTC)
    )
    served.fake.arrange("listOrders", answer(["a", "b"], headers=said))
    response = served.run(lambda client: client.with_response(client.list_orders))
    assert (response.value, response.status) == (["a", "b"], 200)
    assert response.headers_as(headers.XTotalXTagsAndMoreHeaders) == said
    wire = served.wire("GET", "/orders").headers
    assert (wire["x-total"], wire["x-tags"], wire["x-since"]) == (
        "2",
        "new,red",
        "2024-05-06T07:00:00Z",
    )
    assert wire["content-type"] == "application/json"


def test_values_by_name_will_do(served: Served, answer: Any) -> None:
    """What is not said is absent."""
    kind = served.module("headers").XTotalXTagsAndMoreHeaders
    served.fake.arrange("listOrders", answer([], headers={"X-Total": 0}))
    response = served.run(lambda client: client.with_response(client.list_orders))
    assert response.headers_as(kind) == kind(x_total=0)
    assert response.headers_as(kind).model_fields_set == {"x_total"}


def test_a_missing_one_is_found_where_answers_are_checked(
    served: Served, answer: Any
) -> None:
    """Optional ones may be missing; wrong ones are found as well."""
    served.fake.arrange("listOrders", ["a"])
    assert served.wire("GET", "/orders").status_code == 200
    served.router.set_rules(check_responses=True)
    assert served.wire("GET", "/orders").status_code == 500
    served.fake.arrange("listOrders", answer(["a"], headers={"X-Total": -1}))
    assert served.wire("GET", "/orders").status_code == 500
    served.fake.arrange("listOrders", answer(["a"], headers={"X-Total": 1}))
    assert served.wire("GET", "/orders").status_code == 200


def test_a_caller_who_reads_broken_ones_is_told(
    served: Served, answer: Any, golden: Golden
) -> None:
    """The value is there all the same."""
    kind = served.module("headers").XTotalXTagsAndMoreHeaders
    served.fake.arrange("listOrders", answer(["a"], headers={"X-Total": "many"}))
    response = served.run(lambda client: client.with_response(client.list_orders))
    assert response.value == ["a"]
    with pytest.raises(golden("runtime").ContractViolation, match="X-Total"):
        response.headers_as(kind)


def test_an_answer_without_a_body_has_them_too(served: Served, answer: Any) -> None:
    """A place after POST, a tag after HEAD."""
    headers = served.module("headers")
    place = headers.LocationHeaders(location="/orders/7")
    served.fake.arrange("createOrder", answer(None, headers=place))
    created = served.run(lambda client: client.with_response(client.create_order))
    assert (created.value, created.status) == (None, 201)
    assert created.headers_as(headers.LocationHeaders) == place
    tag = headers.ETagHeaders(e_tag='"v1"')
    served.fake.arrange("headOrder", answer(None, headers=tag))
    seen = served.run(lambda client: client.with_response(client.head_order, "7"))
    assert seen.headers_as(headers.ETagHeaders) == tag
    assert served.got == {"id": "7"}


def test_an_error_has_them_too(served: Served) -> None:
    """The class of the error reads them as the contract declares them."""
    too_many, headers = served.module("errors").TooMany, served.module("headers")
    served.fake.arrange("createOrder", too_many(headers={"Retry-After": "3"}))
    with pytest.raises(too_many) as caught:
        served.run(lambda client: client.create_order())
    told = caught.value.headers_as(headers.RetryAfterHeaders)
    assert told == headers.RetryAfterHeaders(retry_after=3)


def test_the_fake_says_what_must_be_said(served: Served) -> None:
    """Nobody arranged anything, and the answers keep the contract."""
    served.router.set_rules(check_responses=True)
    assert int(served.wire("GET", "/orders").headers["x-total"]) >= 0
    assert "location" in served.wire("POST", "/orders").headers
