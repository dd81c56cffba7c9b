"""Round trips fail where a server lets in whom the contract refuses, or the other way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from codegen.runtime.http import Empty, Operation
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    Basic,
    Certificate,
    Credentials,
    HttpBasic,
    HttpBearer,
    HttpScheme,
    MutualTls,
    OAuth2,
    Required,
    Secret,
    Token,
)
from codegen.runtime.http.auth.fake import fake_credentials, fake_security
from codegen.runtime.http.auth.probes import probes
from codegen.runtime.http.auth.server import Unauthorized, admit
from codegen.runtime.http.client.client import AsyncHttpClient
from codegen.runtime.http.fake import HttpFake
from codegen.runtime.http.server import ContractRouter, route
from codegen.runtime.http.testing import Peers, round_trip
from tests.runtime.http.auth.careless import everybody, whatever_it_is

KEY = Required(ApiKey(scheme="key", name="X-Key", place="header"))
SPACED = Required(ApiKey(scheme="spaced", name="X Key", place="header"))
WHOLE = Required(ApiKey(scheme="whole", name="authorization", place="header"))
OTHER = Required(ApiKey(scheme="other", name="other", place="query"))
USER = Required(HttpBasic(scheme="user"))
TOKEN = Required(HttpBearer(scheme="token"))
OAUTH = Required(OAuth2(scheme="oauth"), ("read",))
ANY = Required(HttpScheme(scheme="any"))
TLS = Required(MutualTls(scheme="tls"))


@dataclass(frozen=True, kw_only=True)
class Shown(Credentials):
    key: Secret | None = None
    spaced: Secret | None = None
    whole: Secret | None = None
    other: Secret | None = None
    user: Basic | None = None
    token: Token | None = None
    oauth: Token | None = None
    any: Secret | None = None
    tls: Certificate | None = None


def peers(security: Alternatives | None) -> tuple[Peers[Any], Any]:
    asked: Operation[None] = Operation(
        name="op", method="GET", path="/", results={204: Empty()}, security=security
    )

    class Client(AsyncHttpClient):
        async def op(self) -> None:
            await self._call(asked)

    fake = HttpFake()
    router = ContractRouter([asked], security=fake_security())

    @router.get("/", operation_id="op", status_code=204)
    async def op() -> None:
        await fake._answer(asked)

    shown = fake_credentials(Shown, [asked])
    return Peers(fake, router, Client, credentials=shown), Client.op


@pytest.mark.parametrize(
    ("security", "tried"),
    [
        ((), {}),
        (((),), {"without credentials": True}),
        (
            ((TOKEN,),),
            {"without credentials": False, "with a wrong 'token'": False},
        ),
        (
            ((TOKEN,), ()),
            {"without credentials": True, "with a wrong 'token'": False},
        ),
        (
            ((KEY, USER), (KEY,)),
            {
                "without credentials": False,
                "with a wrong 'key'": False,
                "without 'key'": False,
                "with a wrong 'user'": True,
                "without 'user'": True,
            },
        ),
        (
            ((TOKEN, OAUTH), (TLS,)),
            {
                "without credentials": False,
                "with a wrong 'token' and 'oauth'": False,
                "with 'tls'": True,
                "with a wrong 'tls'": False,
            },
        ),
        (((USER, TOKEN), (SPACED,)), {"without credentials": False}),
        (
            ((ANY,), (TOKEN,)),
            {
                "without credentials": False,
                "with a wrong 'any'": False,
                "with 'token'": True,
                "with a wrong 'token'": False,
            },
        ),
    ],
)
def test_who_tries_to_call(security: Alternatives, tried: dict[str, bool]) -> None:
    found = list(probes(security))
    assert {one.says: one.served for one in found} == tried
    assert all(found.count(one) == 1 for one in found)


EVERYTHING: list[Alternatives | None] = [
    None,
    ((),),
    ((TOKEN,),),
    ((TOKEN,), ()),
    ((KEY, USER), (KEY,), ()),
    ((KEY, TLS, OTHER), (TOKEN, OAUTH)),
    ((ANY,), (TOKEN,), (USER,)),
    # Who has credentials for all passes over what no request can show.
    ((SPACED,), (KEY,)),
    ((SPACED, KEY), ()),
    ((WHOLE, TOKEN), (KEY,)),
    ((WHOLE, USER), ()),
]


@pytest.mark.parametrize("security", EVERYTHING)
def test_a_server_that_keeps_the_contract_passes(security: Alternatives | None) -> None:
    both, method = peers(security)
    round_trip(both, method)


async def nobody_anonymous(
    request: Any, alternatives: Alternatives, handlers: Any, **options: Any
) -> Mapping[str, object]:
    found = await admit(request, alternatives, handlers, **options)
    if not found:
        raise Unauthorized
    return found


async def any_part(
    request: Any, alternatives: Alternatives, handlers: Any, **options: Any
) -> Mapping[str, object]:
    parts = tuple((one,) for alternative in alternatives for one in alternative)
    return await admit(request, parts, handlers, **options)


async def the_first_alone(
    request: Any, alternatives: Alternatives, handlers: Any, **options: Any
) -> Mapping[str, object]:
    return await admit(request, alternatives[:1], handlers, **options)


@pytest.mark.parametrize(
    ("security", "careless", "says"),
    [
        (
            ((TOKEN,), ()),
            nobody_anonymous,
            "without credentials is good, but it got 401",
        ),
        (((KEY, USER),), any_part, "was called with a wrong 'key'"),
        (((KEY,),), whatever_it_is, "was called with a wrong 'key'"),
        (((TLS,),), whatever_it_is, "was called with a wrong 'tls'"),
        (((TOKEN,), (KEY,)), the_first_alone, "with 'key' is good, but it got 401"),
        (((TOKEN,),), everybody, "was called without credentials"),
    ],
)
def test_a_server_that_does_not_fails(
    security: Alternatives,
    careless: Callable[..., Any],
    says: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both, method = peers(security)
    monkeypatch.setattr(route, "admit", careless)
    with pytest.raises(AssertionError, match=says):
        round_trip(both, method)
