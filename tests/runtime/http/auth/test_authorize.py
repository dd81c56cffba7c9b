"""What a caller shows: each scheme, the choice between alternatives, what is refused."""

from __future__ import annotations

import asyncio
import ssl
from base64 import b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import trustme

from codegen.runtime import CallError
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    Basic,
    Certificate,
    Credentials,
    HttpBasic,
    HttpBearer,
    HttpScheme,
    MissingCredentials,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Required,
    Scheme,
    Secret,
    Token,
    UnusableCredentials,
    mutual_tls,
)
from codegen.runtime.http.client import call_options
from codegen.runtime.http.client.call_options import certificate_of
from codegen.runtime.http.request import Request
from codegen.runtime.verdict import NEUTRAL, judge_error
from tests.runtime.http.auth.servers import ASKED

KEY = ApiKey(scheme="key", name="X-Key", place="header")
QUERY = ApiKey(scheme="query", name="api key", place="query")
COOKIE = ApiKey(scheme="cookie", name="session", place="cookie")
BASIC = HttpBasic(scheme="basic")
BEARER = HttpBearer(scheme="bearer", format="JWT")
DIGEST = HttpScheme(scheme="digest", name="digest")
OAUTH = OAuth2(scheme="oauth", token_url="https://auth.test/token", scopes=("read",))
OPEN_ID = OpenIdConnect(scheme="open_id", url="https://auth.test")
TLS = MutualTls(scheme="tls")


@dataclass(frozen=True, kw_only=True)
class Shown(Credentials):
    """As codegen prints it, but for the `repr=False` of its fields."""

    key: Secret | None = None
    query: Secret | None = None
    cookie: Secret | None = None
    basic: Basic | None = None
    bearer: Token | None = None
    digest: Secret | None = None
    oauth: Token | None = None
    open_id: Token | None = None
    tls: Certificate | None = None


Authorize = Callable[..., Request]


@pytest.fixture(params=["sync", "async"])
def authorize(request: pytest.FixtureRequest) -> Authorize:
    """Authorizes a request, from a thread or in a task."""

    def sync(
        shown: Credentials, security: Alternatives | None, sent: Request = ASKED
    ) -> Request:
        return shown.authorize(sent, security, "listPets")

    def in_task(
        shown: Credentials, security: Alternatives | None, sent: Request = ASKED
    ) -> Request:
        return asyncio.run(shown.authorize_async(sent, security, "listPets"))

    return sync if request.param == "sync" else in_task


def one(*schemes: Scheme) -> Alternatives:
    """A single alternative that asks for all of *schemes*."""
    return (tuple(map(Required, schemes)),)


def basic(text: str) -> str:
    return f"Basic {b64encode(text.encode()).decode()}"


def test_it_is_what_clients_ask_for() -> None:
    credentials: call_options.Credentials = Shown()
    assert hasattr(credentials, "refused_async")


@pytest.mark.parametrize(
    ("given", "scheme", "name", "value"),
    [
        ({"key": "k"}, KEY, "X-Key", "k"),
        ({"key": "a b"}, KEY, "X-Key", "a b"),
        ({"key": lambda: "k"}, KEY, "X-Key", "k"),
        ({"cookie": "s%3Aa=b"}, COOKIE, "Cookie", "session=s%3Aa=b"),
        ({"basic": Basic("ann", "p:w")}, BASIC, "Authorization", basic("ann:p:w")),
        ({"basic": Basic("key", "")}, BASIC, "Authorization", basic("key:")),
        ({"basic": Basic("ä", "ö")}, BASIC, "Authorization", basic("ä:ö")),
        ({"bearer": "a.b|c"}, BEARER, "Authorization", "Bearer a.b|c"),
        ({"oauth": "t"}, OAUTH, "Authorization", "Bearer t"),
        ({"open_id": lambda: "t"}, OPEN_ID, "Authorization", "Bearer t"),
        ({"digest": "Digest a=b"}, DIGEST, "Authorization", "Digest a=b"),
    ],
)
def test_each_scheme_is_written_where_it_belongs(
    authorize: Authorize, given: Any, scheme: Scheme, name: str, value: str
) -> None:
    sent = authorize(Shown(**given), one(scheme))
    assert sent.headers == {"Accept": "*/*", name: value}
    assert (sent.method, sent.target, sent.body) == ("GET", "/pets", None)


@pytest.mark.parametrize(
    ("target", "sent"),
    [
        ("/pets", "/pets?api%20key=%26%3D%2Fa%20%C3%A4"),
        ("/pets?limit=1", "/pets?limit=1&api%20key=%26%3D%2Fa%20%C3%A4"),
    ],
)
def test_a_key_in_the_query_is_percent_encoded(
    authorize: Authorize, target: str, sent: str
) -> None:
    request = replace(ASKED, target=target)
    assert authorize(Shown(query="&=/a ä"), one(QUERY), request).target == sent


def test_a_cookie_stands_beside_those_of_the_call(authorize: Authorize) -> None:
    request = replace(ASKED, headers={"cookie": "a=1"})
    sent = authorize(Shown(cookie="s"), one(COOKIE), request)
    assert sent.headers == {"cookie": "a=1; session=s"}


def test_an_operation_that_asks_for_nothing_is_shown_nothing(
    authorize: Authorize,
) -> None:
    for security in (None, (), ((),)):
        assert authorize(Shown(key="k"), security) == ASKED


def test_a_certificate_is_shown_by_the_connection(authorize: Authorize) -> None:
    assert authorize(Shown(tls=True), one(TLS)) == ASKED
    assert authorize(Shown(tls=True, key="k"), one(TLS, KEY)).headers["X-Key"] == "k"
    for missing in (Shown(), Shown(tls=False)):
        with pytest.raises(MissingCredentials):
            authorize(missing, one(TLS))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"key": "k", "bearer": "t"}, {"X-Key": "k"}),
        ({"bearer": "t", "cookie": "c"}, {"Authorization": "Bearer t"}),
        ({"cookie": "c", "digest": "D x"}, {"Cookie": "session=c"}),
        ({"basic": Basic("a", "b"), "query": "q"}, None),
        ({"query": "q"}, {}),
        ({}, {}),
    ],
)
def test_the_first_alternative_that_can_be_met_is_taken(
    authorize: Authorize, given: Any, shown: dict[str, str] | None
) -> None:
    """Nobody is anonymous who need not be, wherever the contract lists it."""
    security: Alternatives = (
        (),
        *one(KEY),
        *one(BEARER),
        *one(COOKIE),
        *one(QUERY, BASIC),
    )
    sent = authorize(Shown(**given), security)
    if shown is None:
        assert sent.target == "/pets?api%20key=q"
        assert sent.headers["Authorization"] == basic("a:b")
    else:
        assert sent == replace(ASKED, headers={**ASKED.headers, **shown})


def test_what_is_missing_is_named_with_the_way_to_give_it(
    authorize: Authorize,
) -> None:
    security: Alternatives = (
        *one(KEY, BASIC),
        *one(OAUTH),
        *one(TLS),
        *one(DIGEST),
    )
    with pytest.raises(MissingCredentials) as caught:
        authorize(Shown(key="k"), security)
    assert str(caught.value) == (
        "listPets: Shown has not what it takes: pass key=... (header 'X-Key') and"
        " basic=Basic(username, password), or oauth=... (a token, or what gets one),"
        " or tls=mutual_tls(cert, key), or digest=... (the Authorization value)"
    )
    assert caught.value.operation == "listPets"
    assert isinstance(caught.value, CallError)
    assert judge_error(caught.value) == NEUTRAL  # no breaker, no repetition


@pytest.mark.parametrize(
    ("scheme", "asked"),
    [
        (KEY, replace(ASKED, headers={"x-key": "mine"})),
        (BEARER, replace(ASKED, headers={"authorization": "Bearer mine"})),
        (QUERY, replace(ASKED, target="/pets?api%20key=mine")),
        (COOKIE, replace(ASKED, headers={"Cookie": "a=b; session=mine"})),
    ],
)
def test_what_a_request_has_already_stays(
    authorize: Authorize, scheme: Scheme, asked: Request
) -> None:
    given = Shown(key="k", bearer="b", query="q", cookie="c")
    assert authorize(given, one(scheme), asked) == asked
    assert authorize(Shown(), one(scheme), asked) == asked


def test_two_schemes_may_want_the_same_header_with_one_value(
    authorize: Authorize,
) -> None:
    sent = authorize(Shown(oauth="t", bearer="t"), one(OAUTH, BEARER))
    assert sent.headers["Authorization"] == "Bearer t"
    with pytest.raises(UnusableCredentials, match="Authorization already"):
        authorize(Shown(oauth="t", bearer="u"), one(OAUTH, BEARER))


@pytest.mark.parametrize(
    ("given", "scheme", "message"),
    [
        ({"key": "hunt\r\nX: 1"}, KEY, "characters"),
        ({"key": "huntér"}, KEY, "characters"),
        ({"key": " hunter"}, KEY, "characters"),
        ({"key": ""}, KEY, "empty"),
        ({"key": lambda: None}, KEY, "must be a text, not NoneType"),
        ({"key": Basic("a", "hunter")}, KEY, "must be a text, not Basic"),
        ({"cookie": "hunt;er=1"}, COOKIE, "characters"),
        ({"cookie": "hunt er"}, COOKIE, "characters"),
        ({"query": "hunter\ud800"}, QUERY, "UTF-8"),
        ({"bearer": "hunt er"}, BEARER, "characters"),
        ({"bearer": "hunter\n"}, BEARER, "characters"),
        ({"digest": "hunter\0"}, DIGEST, "characters"),
        ({"basic": Basic("a:b", "hunter")}, BASIC, "colon"),
        ({"basic": Basic("a", "hunt\ner")}, BASIC, "control"),
        ({"basic": Basic("a", "hunter\ud800")}, BASIC, "UTF-8"),
        ({"basic": "hunter"}, BASIC, "must be Basic"),
    ],
)
def test_what_cannot_be_written_is_refused_and_not_shown(
    authorize: Authorize, given: Any, scheme: Scheme, message: str
) -> None:
    with pytest.raises(UnusableCredentials, match=message) as caught:
        authorize(Shown(**given), one(scheme))
    assert scheme.scheme in str(caught.value)
    assert "hunt" not in str(caught.value) and "hunt" not in repr(caught.value)
    assert caught.value.__context__ is None


def test_a_function_is_asked_for_each_attempt(authorize: Authorize) -> None:
    keys = iter(["one", "two"])
    shown = Shown(key=lambda: next(keys))
    assert authorize(shown, one(KEY)).headers["X-Key"] == "one"
    assert authorize(shown, one(KEY)).headers["X-Key"] == "two"


def test_an_async_function_is_for_async_clients() -> None:
    async def read() -> str:
        await asyncio.sleep(0)
        return "k"

    shown = Shown(key=read, basic=Basic("a", read))
    sent = asyncio.run(shown.authorize_async(ASKED, one(KEY, BASIC), "op"))
    assert sent.headers["X-Key"] == "k"
    assert sent.headers["Authorization"] == basic("a:k")
    with pytest.raises(TypeError, match="'key' comes from an async function"):
        shown.authorize(ASKED, one(KEY), "op")


def test_what_a_function_raises_is_raised(authorize: Authorize) -> None:
    def read() -> Awaitable[str]:
        raise KeyError("vault")

    with pytest.raises(KeyError):
        authorize(Shown(key=read), one(KEY))


def test_tls_with_a_certificate_is_ready_for_a_transport(tmp_path: Path) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("caller.test")
    cert, key, ca = (tmp_path / name for name in ("cert.pem", "key.pem", "ca.pem"))
    for chain in issued.cert_chain_pems:
        chain.write_to_path(cert, append=True)
    issued.private_key_pem.write_to_path(key)
    authority.cert_pem.write_to_path(ca)
    tls = mutual_tls(cert, key, ca)
    assert tls.verify_mode is ssl.CERT_REQUIRED and tls.check_hostname
    assert len(tls.get_ca_certs()) == 1
    assert len(mutual_tls(cert, key).get_ca_certs()) != 1
    assert certificate_of(Shown(key="k", tls=tls)) is tls
    assert certificate_of(Shown(tls=True)) is None
    with pytest.raises(ssl.SSLError):
        mutual_tls(cert, ca)
