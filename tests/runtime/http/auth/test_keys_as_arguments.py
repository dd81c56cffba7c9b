"""Round trips of operations of which an argument is the key that they ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from fastapi import Cookie, Header, Query

from codegen.runtime.http import Empty, Operation, Parameter
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    Credentials,
    Required,
    Secret,
)
from codegen.runtime.http.auth.fake import fake_credentials, fake_security
from codegen.runtime.http.auth.schemes import Spot
from codegen.runtime.http.auth.server import admit
from codegen.runtime.http.client.client import AsyncHttpClient
from codegen.runtime.http.fake import HttpFake
from codegen.runtime.http.server import ContractRouter, route
from codegen.runtime.http.testing import Peers, round_trip
from tests.runtime.http.auth.careless import everybody, whatever_it_is

OTHER = Required(ApiKey(scheme="other", name="X-Other", place="header"))
PLACES: list[Spot] = ["query", "header", "cookie"]
MARKS = {"query": Query(), "header": Header(), "cookie": Cookie()}


def key(place: Spot) -> Required:
    return Required(ApiKey(scheme="key", name="key", place=place))


@dataclass(frozen=True, kw_only=True)
class Shown(Credentials):
    key: Secret | None = None
    other: Secret | None = None


def peers(place: Spot, security: Alternatives) -> tuple[Peers[Any], Any]:
    """Two of which one asks for a number that is the key of the other."""
    asked: Operation[None] = Operation(
        name="op",
        method="GET",
        path="/",
        parameters=(Parameter(name="key", place=place, type=int, required=True),),
        results={204: Empty()},
        security=security,
    )

    class Client(AsyncHttpClient):
        async def op(self, *, key: int) -> None:
            values: Any = {place: {"key": key}}
            await self._call(asked, **values)

    fake = HttpFake()
    router = ContractRouter([asked], security=fake_security())

    async def op(key: Any) -> None:
        await fake._answer(asked, key=key)

    op.__annotations__["key"] = Annotated[int, MARKS[place]]
    router.get("/", operation_id="op", status_code=204)(op)
    shown = fake_credentials(Shown, [asked])
    return Peers(fake, router, Client, credentials=shown), Client.op


@pytest.mark.parametrize("place", PLACES)
def test_the_argument_is_what_lets_in(place: Spot) -> None:
    """Whatever it is: it need not be what other credentials are."""
    for security in (
        ((key(place),),),
        ((key(place), OTHER),),
        ((key(place),), (OTHER,)),
        ((OTHER,), (key(place),)),
        ((key(place),), ()),
    ):
        both, method = peers(place, security)
        round_trip(both, method, key=7)


async def only_the_first(
    request: Any, alternatives: Alternatives, handlers: Any, **options: Any
) -> Mapping[str, object]:
    return await admit(request, (alternatives[0][:1],), handlers, **options)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("careless", "says"),
    [
        (everybody, "a call without credentials got 422, not 401 or 403"),
        (whatever_it_is, "a call with a wrong 'key' got 422, not 401 or 403"),
        (only_the_first, "the service was called with a wrong 'other'"),
    ],
)
def test_a_server_that_does_not_ask_for_it_fails(
    place: Spot, careless: Any, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    both, method = peers(place, ((key(place), OTHER),))
    monkeypatch.setattr(route, "admit", careless)
    with pytest.raises(AssertionError, match=says):
        round_trip(both, method, key=7)
