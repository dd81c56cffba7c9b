"""The answer behind a value: `with_response`, and headers as a contract declares them."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import date
from pickle import dumps, loads
from typing import Annotated, Any, Literal
from uuid import UUID

import httpx2
import pytest
from pydantic import Field
from starlette.datastructures import Headers as Starlette
from starlette.responses import Response as StarletteResponse

from codegen.runtime import ContractViolation, Fallback, TransportError
from codegen.runtime.http.client.call_options import Hooks
from codegen.runtime.http.client.client import Response
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.values.headers import Headers
from codegen.runtime.http.values.response_headers import read_headers
from codegen.runtime.models import ContractModel
from tests.runtime.http import shop
from tests.runtime.http.test_call_options import BUSY, GOOD, REX, Async, Pets, Sync
from tests.runtime.virtual import VirtualTime

ID = UUID(int=7)
LOST = TransportError("gone", sent=True, permanent=True)
LIMITED = replace(GOOD, headers={**GOOD.headers, "x-rate-limit": "5"})


class Limits(ContractModel):
    rate: Annotated[int, Field(alias="X-Rate-Limit")]
    day: Annotated[date | None, Field(alias="X-Day")] = None
    sizes: Annotated[dict[str, str] | None, Field(alias="X-Sizes")] = None


@pytest.fixture(params=["sync", "async"])
def pets(request: pytest.FixtureRequest, time: VirtualTime) -> Pets:
    return Pets(time, request.param)


def test_a_response_has_the_value_and_the_answer(pets: Pets) -> None:
    client = pets.client(BUSY, LIMITED)
    response: Response[Any] = pets.run(client.with_response(client.get_pet, ID))
    assert response.value == REX
    assert response.status == 200
    assert response.headers["X-RATE-limit"] == "5"
    assert response.raw == GOOD.body
    assert response.headers_as(Limits) == Limits(rate=5)
    assert len(pets.wire.sent) == 2


def test_errors_are_raised_and_have_headers_too(pets: Pets) -> None:
    gone = Reply(status=410, headers={"x-rate-limit": "0"}, body=b"")
    client = pets.client(gone)
    with pytest.raises(shop.PetGone) as caught:
        pets.run(client.with_response(client.get_pet, ID))
    assert caught.value.headers_as(Limits).rate == 0


def test_the_method_may_be_that_of_a_view(pets: Pets) -> None:
    client = pets.client()
    view = client.with_options(headers={"X-A": "1"})
    pets.run(client.with_response(view.get_pet, ID))
    pets.run(view.with_response(client.get_pet, ID))
    assert ["X-A" in sent.headers for sent in pets.wire.sent] == [True, False]


def test_the_method_must_be_of_this_client(pets: Pets) -> None:
    client, other = pets.client(), pets.client()
    for wrong in (other.get_pet, shop.PetsClient.get_pet, print):
        with pytest.raises(TypeError, match=" is no method of this "):
            pets.run(client.with_response(wrong, ID))


def test_a_method_without_a_call_has_no_response(time: VirtualTime) -> None:
    client = Pets(time, "sync").client()
    with pytest.raises(TypeError) as caught:
        client.with_response(client.with_options)
    assert str(caught.value) == "with_options() made no call that has one response"


def test_a_method_of_the_users_own_is_called_as_it_is(time: VirtualTime) -> None:
    class Named(Sync):
        def name_of(self, pet_id: UUID) -> str:
            pet = self.get_pet(pet_id)
            return pet.full_name if isinstance(pet, shop.Pet) else pet

    client = Named(transport=Pets(time, "sync").wire, clock=time.clock)
    response = client.with_response(client.name_of, ID)
    assert (response.value, response.status) == ("Rex", 200)


def test_types_of_responses(time: VirtualTime) -> None:
    """What mypy has to know."""

    async def call(client: Async) -> Response[shop.Pet | str]:
        return await client.with_response(client.get_pet, pet_id=ID)

    client: Sync = Pets(time, "sync").client()
    found: Response[shop.Pet | str] = client.with_response(client.get_pet, ID)
    assert found.value == REX
    async_pets = Pets(time, "async")
    assert async_pets.run(call(async_pets.client())).value == REX


def test_a_kept_answer_is_a_response_too(pets: Pets) -> None:
    policy = replace(shop.GET_PET.policy, fallback=Fallback(stale=60.0))
    client = pets.client(LIMITED, LOST, policies={"getPet": policy})
    for _ in range(2):
        response = pets.run(client.with_response(client.get_pet, ID))
        assert response.headers["x-rate-limit"] == "5"
    assert len(pets.wire.sent) == 2


def test_a_function_that_serves_has_no_answer(pets: Pets) -> None:
    client = pets.client(LOST, fallbacks={"getPet": lambda error: "spare"})
    assert pets.run(client.get_pet(ID)) == "spare"
    with pytest.raises(TransportError):
        pets.run(client.with_response(client.get_pet, ID))


def test_hooks_see_such_calls_as_well(pets: Pets) -> None:
    seen: list[int] = []
    client = pets.client(hooks=Hooks(after=[lambda reply: seen.append(reply.status)]))
    pets.run(client.with_response(client.get_pet, ID))
    assert seen == [200]


# --- headers --------------------------------------------------------------------------


def test_headers_have_names_in_any_case() -> None:
    headers = Headers({"X-A": "1"})
    assert headers["x-A"] == "1" and "X-a" in headers
    assert not Headers.__contains__(headers, 5)
    assert headers.get("x-b") is None
    assert dict(headers) == {"x-a": "1"} and len(headers) == 1
    assert repr(headers) == "Headers({'x-a': '1'})"


BOTH = Headers([("Set-Cookie", "a=1, 2"), ("Link", "<a>"), ("set-cookie", "b=3")])


def test_each_cookie_stands_apart() -> None:
    headers = Headers(BOTH)
    assert headers["Set-Cookie"] == "a=1, 2"
    assert headers.getlist("SET-COOKIE") == ["a=1, 2", "b=3"]
    assert headers.getlist("Link") == ["<a>"] and headers.getlist("x") == []
    alone = Headers({"set-cookie": "a=1, 2"})
    assert alone.getlist("Set-Cookie") == ["a=1, 2"] and alone.getlist("x") == []
    assert Headers(headers).getlist("set-cookie") == ["a=1, 2", "b=3"]


@pytest.mark.parametrize(
    "copied",
    [
        copy,
        lambda one: loads(dumps(one)),
        lambda one: one | {"X-A": "1"},
        lambda one: {"x-a": "1"} | one,
        lambda one: {"Set-Cookie": "c=4"} | one,
        lambda one: Starlette(one),
        lambda one: httpx2.Headers(one),
        lambda one: StarletteResponse(headers=one).headers,
    ],
)
def test_copies_have_each_cookie_too(copied: Any) -> None:
    assert Headers(copied(BOTH)).getlist("set-cookie") == ["a=1, 2", "b=3"]


def test_what_is_on_the_right_replaces_what_has_its_name() -> None:
    merged = BOTH | {"SET-COOKIE": "c=4"} | {"link": "<b>", "X-A": "1"}
    assert merged == {"set-cookie": "c=4", "link": "<b>", "x-a": "1"}
    assert BOTH["link"] == "<a>"


def test_equal_headers_have_the_same_fields() -> None:
    assert {"X-A": "1"} == Headers({"x-a": "1"}) == {"X-a": "1"}
    assert Headers(BOTH) == BOTH != Headers(dict(BOTH))
    assert Headers() != 5


def test_all_fields_are_items() -> None:
    items = BOTH.items()
    assert list(items) == [
        ("set-cookie", "a=1, 2"),
        ("set-cookie", "b=3"),
        ("link", "<a>"),
    ]
    assert len(items) == 3 and ("set-cookie", "b=3") in items
    assert repr(BOTH) == f"Headers({list(items)})"


def test_an_error_has_each_cookie_too() -> None:
    error = shop.PetGone(headers=BOTH)
    assert error.headers_as(Cookies).every == ["a=1, 2", "b=3"]


class Cookies(ContractModel):
    every: Annotated[list[str] | None, Field(alias="Set-Cookie")] = None


class Cookie(ContractModel):
    first: Annotated[str | None, Field(alias="Set-Cookie")] = None


@pytest.mark.parametrize(
    ("headers", "every", "first"),
    [
        (BOTH, ["a=1, 2", "b=3"], "a=1, 2"),
        (
            Starlette(raw=[(b"set-cookie", b"a"), (b"set-cookie", b"b")]),
            ["a", "b"],
            "a",
        ),
        ({"Set-Cookie": "a=1, 2"}, ["a=1, 2"], "a=1, 2"),
        ({}, None, None),
    ],
)
def test_cookies_as_they_are_declared(headers: Any, every: Any, first: Any) -> None:
    assert read_headers(Cookies, headers).every == every
    assert read_headers(Cookie, headers).first == first


class Place(ContractModel):
    x: int
    y: Annotated[float, Field(alias="Y")]


class Every(ContractModel):
    count: Annotated[int | None, Field(alias="X-Count")] = None
    share: Annotated[float | None, Field(alias="X-Share")] = None
    is_new: Annotated[bool | None, Field(alias="X-New")] = None
    key: Annotated[UUID | None, Field(alias="X-Key")] = None
    text: Annotated[str | None, Field(alias="X-Text")] = None
    level: Annotated[Literal[1, 2] | None, Field(alias="X-Level")] = None
    words: Annotated[list[str] | None, Field(alias="X-Words")] = None
    numbers: Annotated[list[int] | None, Field(alias="X-Numbers")] = None
    place: Annotated[Place | None, Field(alias="X-Place")] = None


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("X-Count", "5", "count", 5),
        ("x-count", " 5 ", "count", 5),
        ("X-Share", "0.5", "share", 0.5),
        ("X-New", "true", "is_new", True),
        ("X-Key", str(ID), "key", ID),
        ("X-Text", "a, b", "text", "a, b"),
        ("X-Text", "5", "text", "5"),
        ("X-Level", "2", "level", 2),
        ("X-Words", "a, b,c", "words", ["a", "b", "c"]),
        ("X-Words", "", "words", []),
        # JSON is what no server of ours writes by accident: a list has commas there.
        ("X-Words", '["a,b"]', "words", ["a,b"]),
        ("X-Words", '["a","b"]', "words", ["a", "b"]),
        ("X-Numbers", "1,2", "numbers", [1, 2]),
        ("X-Numbers", "[1,2]", "numbers", [1, 2]),
        ("X-Place", "x,1,Y,2.5", "place", Place(x=1, y=2.5)),
        ("X-Place", "x=1,Y=2.5", "place", Place(x=1, y=2.5)),
        ("X-Place", '{"x": 1, "Y": 2.5}', "place", Place(x=1, y=2.5)),
    ],
)
def test_what_headers_are_read_as(name: str, text: str, field: str, value: Any) -> None:
    assert getattr(read_headers(Every, {name: text}), field) == value


@pytest.mark.parametrize(
    ("headers", "problem"),
    [
        ({}, "X-Rate-Limit: Field required"),
        (
            {"x-rate-limit": "many"},
            "X-Rate-Limit: Input should be a valid integer, unable to parse string as an"
            " integer",
        ),
        (
            {"x-rate-limit": "1", "x-sizes": "a,1,b"},
            "X-Sizes: Input should be a valid dictionary",
        ),
    ],
)
def test_headers_that_break_the_contract(headers: dict[str, str], problem: str) -> None:
    with pytest.raises(ContractViolation) as caught:
        read_headers(Limits, headers)
    assert str(caught.value) == f"headers break the contract: {problem}"
