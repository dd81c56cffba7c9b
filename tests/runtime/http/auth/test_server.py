"""Letting callers in: what is read from requests, who decides, and what refusals say."""

from __future__ import annotations

import asyncio
import json
import threading
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

import pytest
from starlette.requests import Request

from codegen.runtime.http import ApiError, Empty, Operation
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    HttpBasic,
    HttpBearer,
    HttpScheme,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Required,
    Scheme,
)
from codegen.runtime.http.auth.server import (
    Forbidden,
    Refused,
    Unauthorized,
    admit,
    check_handlers,
    identified,
    identities,
    identity,
)
from codegen.runtime.http.server.refusals import declared_answer, problem_of
from codegen.runtime.http.values.headers import Headers as Fields

KEY = ApiKey(scheme="key", name="X-Key", place="header")
QUERY = ApiKey(scheme="query", name="api key", place="query")
COOKIE = ApiKey(scheme="cookie", name="session", place="cookie")
BASIC = HttpBasic(scheme="basic")
BEARER = HttpBearer(scheme="bearer")
DIGEST = HttpScheme(scheme="digest", name="digest")
ANY = HttpScheme(scheme="any")
OAUTH = OAuth2(scheme="oauth")
OPEN_ID = OpenIdConnect(scheme="open_id", url="https://auth.test")
TLS = MutualTls(scheme="tls")

Headers = list[tuple[str, str | bytes]]


class Security:
    """Knows `good`; remembers what it was asked."""

    def __init__(self, answer: Any = None) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.answer = answer
        self.threads: set[int] = set()

    def _checked(self, name: str, *given: Any) -> object | None:
        self.asked.append((name, *given))
        if isinstance(self.answer, Exception):
            raise self.answer
        *_, secret, _ = given
        return self.answer if "good" not in secret else f"{name}'s"

    def key(self, key: str, scopes: tuple[str, ...]) -> object | None:
        self.threads.add(threading.get_ident())
        return self._checked("key", key, scopes)

    async def query(self, key: str, scopes: tuple[str, ...]) -> object | None:
        self.threads.add(threading.get_ident())
        return self._checked("query", key, scopes)

    def cookie(self, key: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("cookie", key, scopes)

    def basic(
        self, username: str, password: str, scopes: tuple[str, ...]
    ) -> object | None:
        return self._checked("basic", username, password, scopes)

    def bearer(self, token: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("bearer", token, scopes)

    def digest(self, value: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("digest", value, scopes)

    def any(self, value: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("any", value, scopes)

    def oauth(self, token: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("oauth", token, scopes)

    def open_id(self, token: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("open_id", token, scopes)

    def tls(self, certificate: str, scopes: tuple[str, ...]) -> object | None:
        return self._checked("tls", certificate, scopes)


def asking(
    headers: Headers | None = None, query: bytes = b"", tls: Any = None
) -> Request:
    """A request as a server of ASGI hands it over."""
    raw = [
        (name.lower().encode(), v if isinstance(v, bytes) else v.encode())
        for name, v in headers or []
    ]
    scope = {"type": "http", "headers": raw, "query_string": query}
    return Request(scope if tls is None else {**scope, "extensions": {"tls": tls}})


def let_in(
    request: Request, alternatives: Alternatives | None, security: object
) -> Mapping[str, object]:
    return asyncio.run(admit(request, alternatives, security, realm="pets"))


def refused(
    request: Request, alternatives: Alternatives, security: object
) -> tuple[int, str | None, Any]:
    """Status, challenge and body of the answer to who is not let in."""
    with pytest.raises(Refused) as caught:
        let_in(request, alternatives, security)
    answer = caught.value.response()
    assert answer.headers["content-type"] == "application/problem+json"
    challenge = answer.headers.get("www-authenticate")
    return answer.status_code, challenge, json.loads(bytes(answer.body))


def one(*schemes: Scheme) -> Alternatives:
    return (tuple(map(Required, schemes)),)


def authorization(text: str | bytes) -> Headers:
    return [("Authorization", text)]


def basic(text: str | bytes) -> Headers:
    raw = text if isinstance(text, bytes) else text.encode()
    return authorization(f"Basic {b64encode(raw).decode()}")


CHAIN = {"client_cert_chain": ["good PEM", "other"], "client_cert_error": None}


# --- what is read ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("request_", "scheme", "given"),
    [
        (asking([("X-KEY", "good")]), KEY, ("good",)),
        (asking([("x-key", " goodä ")]), KEY, ("goodä",)),
        (asking(query=b"a=1&api%20key=good%26%C3%A4"), QUERY, ("good&ä",)),
        (asking(query=b"api+key=good+x&bad=%FF"), QUERY, ("good x",)),
        (asking([("Cookie", "a=b; session=good=; c")]), COOKIE, ("good=",)),
        (asking([("Cookie", 'session="good"')]), COOKIE, ("good",)),
        (
            asking([("Cookie", "session=good"), ("Cookie", "session=good")]),
            COOKIE,
            ("good",),
        ),
        (asking(basic("ann:good:x")), BASIC, ("ann", "good:x")),
        (asking(basic("ä:goodö")), BASIC, ("ä", "goodö")),
        (asking(basic(":good")), BASIC, ("", "good")),
        (asking(authorization("bAsIc   Z29vZDpnb29k ")), BASIC, ("good", "good")),
        (asking(authorization("Bearer good|1==")), BEARER, ("good|1==",)),
        (asking(authorization("bearer good")), OAUTH, ("good",)),
        (asking(authorization("BEARER good")), OPEN_ID, ("good",)),
        (asking(authorization("DIGEST a=good")), DIGEST, ("DIGEST a=good",)),
        (asking(authorization("whatever good")), ANY, ("whatever good",)),
        (asking(tls=CHAIN), TLS, ("good PEM",)),
    ],
)
def test_each_scheme_is_read_where_it_belongs(
    request_: Request, scheme: Scheme, given: tuple[str, ...]
) -> None:
    security = Security()
    scopes = ("read", "write")
    found = let_in(request_, ((Required(scheme, scopes),),), security)
    assert found == {scheme.scheme: f"{scheme.scheme}'s"}
    assert security.asked == [(scheme.scheme, *given, scopes)]


@pytest.mark.parametrize(
    ("request_", "scheme"),
    [
        (asking(), KEY),
        (asking(query=b"X-Key=good"), KEY),
        (asking([("api key", "good")]), QUERY),
        (asking([("Cookie", "Session=good; xsession=good")]), COOKIE),
        (asking(authorization("Bearer good")), BASIC),
        (asking(authorization("Basic good")), BEARER),
        (asking(authorization("Bearer good")), DIGEST),
        (asking(), ANY),
        (asking(), TLS),
        (asking(tls={}), TLS),
        (asking(tls={"client_cert_chain": []}), TLS),
        (asking(tls={**CHAIN, "client_cert_error": "expired"}), TLS),
    ],
)
def test_who_shows_nothing_is_asked_who_they_are(
    request_: Request, scheme: Scheme
) -> None:
    security = Security("anybody")
    status, challenge, body = refused(request_, one(scheme), security)
    assert status == 401 and challenge and "error" not in challenge
    assert body["detail"] == "Show who is calling." and body["title"] == "Unauthorized"
    assert security.asked == []
    assert let_in(request_, (*one(scheme), ()), security) == {}  # not presented


@pytest.mark.parametrize(
    ("request_", "scheme"),
    [
        (asking([("X-Key", "")]), KEY),
        (asking([("X-Key", "a"), ("X-Key", "a")]), KEY),
        (asking([("X-Key", b"\xff")]), KEY),
        (asking([("X-Key", b"a\tb")]), KEY),
        (asking(query=b"api%20key="), QUERY),
        (asking(query=b"api%20key=%FF"), QUERY),
        (asking(query=b"api%20key=\xff"), QUERY),
        (asking(query=b"api%20key=%00"), QUERY),
        (asking(query=b"api%20key=a&api%20key=b"), QUERY),
        (asking([("Cookie", "session=")]), COOKIE),
        (asking([("Cookie", "session=a; session=b")]), COOKIE),
        (asking([("Cookie", b"session=\xff")]), COOKIE),
        (asking(authorization("")), BASIC),
        (asking(authorization("Basic")), BASIC),
        (asking(authorization("Basic !!!!")), BASIC),
        (asking(authorization("Basic YTpi=")), BASIC),
        (asking(authorization("Basic YTpi YTpi")), BASIC),
        (asking(authorization("Basic ä")), BASIC),
        (asking(basic("no colon")), BASIC),
        (asking(basic(b"a:\xff")), BASIC),
        (asking(basic("a:b\nc")), BASIC),
        (asking([*basic("a:b"), *basic("a:b")]), BASIC),
        (asking(authorization("Bearer")), BEARER),
        (asking(authorization("Bearer  ")), OAUTH),
        (asking(authorization("Bearer a b")), BEARER),
        (asking(authorization("Bearer ä")), BEARER),
        (asking(authorization(b"Bearer \xff")), BEARER),
        (
            asking([*authorization("Bearer a"), *authorization("Basic YTpi")]),
            OPEN_ID,
        ),
        (asking(authorization("")), ANY),
    ],
)
def test_what_is_malformed_is_a_401_and_nobody_is_asked(
    request_: Request, scheme: Scheme
) -> None:
    security = Security("anybody")
    for alternatives in (one(scheme), (*one(scheme), ())):
        status, challenge, body = refused(request_, alternatives, security)
        assert status == 401 and challenge
        assert body["detail"].startswith("Malformed: ")
    assert security.asked == []


# --- who decides ----------------------------------------------------------------------


@pytest.mark.parametrize("no", [None, False])
@pytest.mark.parametrize(
    ("request_", "scheme"),
    [
        (asking([("X-Key", "bad")]), KEY),
        (asking(query=b"api+key=bad"), QUERY),
        (asking(basic("good:bad")), BASIC),
        (asking(authorization("Bearer bad")), BEARER),
        (asking(tls={"client_cert_chain": ["bad"]}), TLS),
    ],
)
def test_none_and_false_are_refusals(
    request_: Request, scheme: Scheme, no: object
) -> None:
    security = Security(no)
    status, _, body = refused(request_, one(scheme), security)
    assert (status, body["detail"]) == (401, "The credentials were refused.")
    assert len(security.asked) == 1


@pytest.mark.parametrize("yes", [0, "", (), True])
def test_anything_else_is_an_identity(yes: object) -> None:
    found = let_in(asking([("X-Key", "?")]), one(KEY), Security(yes))
    assert found == {"key": yes}


def test_a_method_may_be_async_or_run_in_a_thread() -> None:
    security = Security()
    request = asking([("X-Key", "good")], b"api+key=good")
    let_in(request, one(KEY, QUERY), security)
    assert len(security.threads) == 2 and threading.get_ident() in security.threads


@pytest.mark.parametrize(
    ("key", "token", "found"),
    [
        ("good", "good", {"key": "key's", "bearer": "bearer's"}),
        ("good", "bad", {"oauth": None}),
        ("bad", "good", {"oauth": "oauth's"}),
        ("", "good", {"oauth": "oauth's"}),
        (None, "good", {"oauth": "oauth's"}),
        ("good", None, None),
        (None, None, {}),
    ],
)
def test_all_of_one_alternative_must_agree(
    key: str | None, token: str | None, found: Any
) -> None:
    """(key AND bearer) OR oauth OR nobody; who shows something is not nobody."""
    headers: Headers = [] if key is None else [("X-Key", key)]
    headers += [] if token is None else authorization(f"Bearer {token}")
    alternatives: Alternatives = ((), *one(KEY, BEARER), *one(OAUTH))
    security = Security()
    if found is None or found == {"oauth": None}:
        assert refused(asking(headers), alternatives, security)[0] == 401
    else:
        assert let_in(asking(headers), alternatives, security) == found


def test_alternatives_are_tried_in_their_order_and_nobody_is_asked_twice() -> None:
    request = asking([("X-Key", "good"), *authorization("Bearer bad")])
    security = Security()
    found = let_in(request, (*one(KEY, BEARER), *one(BEARER), *one(KEY)), security)
    assert found == {"key": "key's"}
    assert [asked[0] for asked in security.asked] == ["key", "bearer"]


def test_one_scheme_may_be_asked_for_other_scopes() -> None:
    security = Security()
    alternatives = ((Required(OAUTH, ("a",)),), (Required(OAUTH, ("b",)),))
    refused(asking(authorization("Bearer bad")), alternatives, security)
    assert [asked[-1] for asked in security.asked] == [("a",), ("b",)]


@pytest.mark.parametrize("alternatives", [None, (), ((),)])
def test_an_operation_that_asks_for_nothing_is_open(alternatives: Any) -> None:
    security = Security()
    assert let_in(asking([("X-Key", "bad")]), alternatives, security) == {}
    assert security.asked == []


def test_credentials_of_other_schemes_do_not_make_a_call_less_anonymous() -> None:
    request = asking(authorization("Basic whatever"))
    assert let_in(request, (*one(BEARER), ()), Security()) == {}


# --- what refusals say ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("required", "challenge"),
    [
        (Required(BASIC), 'Basic realm="pets", charset="UTF-8"'),
        (Required(BEARER), 'Bearer realm="pets"'),
        (Required(OAUTH, ("a", "b")), 'Bearer realm="pets", scope="a b"'),
        (Required(OPEN_ID), 'Bearer realm="pets"'),
        (Required(DIGEST), 'digest realm="pets"'),
        (Required(ANY), 'Unknown realm="pets"'),
        (Required(KEY), 'ApiKey realm="pets", in="header", name="X-Key"'),
        (Required(TLS), 'MutualTls realm="pets"'),
    ],
)
def test_each_scheme_has_a_challenge(required: Required, challenge: str) -> None:
    assert refused(asking(), ((required,),), Security())[1] == challenge


def test_all_schemes_are_listed_once() -> None:
    alternatives = (*one(KEY, BASIC), *one(OAUTH), *one(BEARER), *one(BASIC))
    _, challenge, _ = refused(asking(), alternatives, Security())
    assert challenge == (
        'ApiKey realm="pets", in="header", name="X-Key", '
        'Basic realm="pets", charset="UTF-8", Bearer realm="pets"'
    )


@pytest.mark.parametrize("token", ["bad", "mal formed"])
def test_a_token_that_was_shown_is_called_invalid(token: str) -> None:
    request = asking(authorization(f"Bearer {token}"))
    _, challenge, _ = refused(request, ((Required(OAUTH, ("a",)),),), Security())
    assert challenge == 'Bearer realm="pets", error="invalid_token", scope="a"'


def test_names_cannot_break_out_of_a_challenge() -> None:
    scheme = ApiKey(scheme="key", name='a"b\\ä\n', place="query")
    with pytest.raises(Unauthorized) as caught:
        asyncio.run(admit(asking(), one(scheme), Security(), realm='x", y="'))
    assert caught.value.headers == {
        "WWW-Authenticate": r'ApiKey realm="x\", y=\"", in="query", name="a\"b\\??"'
    }


@pytest.mark.parametrize(
    ("scheme", "scopes", "own", "challenge"),
    [
        (OAUTH, ("a", "b"), (), "a b"),
        (OAUTH, ("a", "b"), ("b",), "b"),
        (BEARER, (), ("c",), "c"),
        (BEARER, (), (), None),
        (KEY, ("a",), ("a",), None),
    ],
)
def test_forbidden_is_a_403(
    scheme: Scheme, scopes: Any, own: Any, challenge: str | None
) -> None:
    request = asking([("X-Key", "x"), *authorization("Bearer x")])
    security = Security(Forbidden("Not you.", scopes=own))
    status, said, body = refused(request, ((Required(scheme, scopes),),), security)
    assert (status, body["detail"]) == (403, "Not you.")
    wanted = f'Bearer realm="pets", error="insufficient_scope", scope="{challenge}"'
    assert said == (None if challenge is None else wanted)


def test_what_a_method_says_reaches_the_caller() -> None:
    said = Unauthorized("The token expired.", headers={"X-Reason": "expired"})
    request = asking(authorization("Bearer x"))
    with pytest.raises(Unauthorized) as caught:
        let_in(request, one(BEARER), Security(said))
    headers = caught.value.headers or {}
    assert (caught.value.detail, headers["X-Reason"]) == (said.detail, "expired")
    assert headers["WWW-Authenticate"].startswith("Bearer realm=")


def test_a_method_may_ask_in_its_own_words() -> None:
    security = Security(Unauthorized("Stale.", challenge='Digest nonce="n"'))
    request = asking(authorization("Digest x"))
    status, challenge, _ = refused(request, (*one(DIGEST), *one(KEY)), security)
    assert status == 401
    assert challenge == (
        'Digest nonce="n", ApiKey realm="pets", in="header", name="X-Key"'
    )


class Suspended(ApiError[None]):
    status = 403
    content = Empty()


class NotSignedIn(ApiError[None]):
    status = 401
    content = Empty()


@pytest.mark.parametrize("kind", [NotSignedIn, Unauthorized, Forbidden])
def test_a_refusal_sends_each_cookie_on(kind: Any) -> None:
    """As that of a service behind, of which the headers are passed on."""
    cookies = Fields([("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
    security = Security(kind(headers=cookies))
    alternatives: Alternatives = ((Required(BEARER, ("read",)),),)
    with pytest.raises(kind) as caught:
        let_in(asking(authorization("Bearer x")), alternatives, security)
    error = caught.value
    answer = declared_answer(error) if kind is NotSignedIn else error.response()
    assert answer.headers.getlist("set-cookie") == ["a=1", "b=2"]
    assert answer.headers["www-authenticate"].startswith("Bearer realm=")
    if kind is not NotSignedIn:
        told = problem_of(error, None)
        assert told is not None
        assert told.response().headers.getlist("set-cookie") == ["a=1", "b=2"]


def test_a_declared_error_has_precedence() -> None:
    class Both(Security):
        def bearer(self, token: str, scopes: tuple[str, ...]) -> object | None:
            raise Suspended

        def key(self, key: str, scopes: tuple[str, ...]) -> object | None:
            raise Forbidden

    request = asking([("X-Key", "x"), *authorization("Bearer x")])
    with pytest.raises(Suspended):
        let_in(request, (*one(KEY), *one(BEARER)), Both())


def test_another_alternative_may_still_be_met() -> None:
    for error in (Suspended(), Forbidden(), Unauthorized()):
        security = Security(error)
        security.key = lambda key, scopes: "ann"  # type: ignore[method-assign]
        request = asking([("X-Key", "x"), *authorization("Bearer x")])
        found = let_in(request, (*one(BEARER), *one(KEY)), security)
        assert found == {"key": "ann"}


def test_a_declared_401_has_a_challenge() -> None:
    request = asking(authorization("Bearer x"))
    with pytest.raises(NotSignedIn) as caught:
        let_in(request, one(BEARER), Security(NotSignedIn()))
    assert caught.value.headers == {
        "WWW-Authenticate": 'Bearer realm="pets", error="invalid_token"'
    }
    own = NotSignedIn(headers={"www-authenticate": "Mine"})
    with pytest.raises(NotSignedIn) as caught:
        let_in(request, one(BEARER), Security(own))
    assert caught.value.headers == {"www-authenticate": "Mine"}


def test_an_error_of_another_service_is_a_defect() -> None:
    error = Suspended()
    error.received = True
    request = asking([("X-Key", "x"), *authorization("Bearer x")])
    with pytest.raises(Suspended) as caught:
        let_in(request, (*one(BEARER), *one(KEY)), Security(error))
    assert caught.value is error


def test_a_method_that_fails_lets_nobody_in() -> None:
    security = Security(KeyError("database"))
    with pytest.raises(KeyError):
        let_in(asking(authorization("Bearer x")), (*one(BEARER), ()), security)


# --- who is told, and what cannot be forgotten ----------------------------------------


def test_a_service_asks_who_is_calling() -> None:
    assert identities() == {}
    with identified({"key": "ann", "bearer": 7, "oauth": "bob"}):
        assert identity(str) == "ann" and identity(int) == 7
        assert identities() == {"key": "ann", "bearer": 7, "oauth": "bob"}
        with pytest.raises(LookupError, match="no bytes is calling"):
            identity(bytes)
        with identified({}):
            assert identities() == {}
    assert identities() == {}


def operation(name: str, security: Alternatives | None) -> Operation[None]:
    return Operation(
        name=name, method="GET", path="/", results={204: Empty()}, security=security
    )


def test_a_missing_method_is_named_with_what_asks_for_it() -> None:
    class Half:
        bearer = None

        def key(self) -> None: ...

    operations = [
        operation("open", None),
        operation("first", one(KEY, BEARER)),
        operation("second", (*one(BEARER), *one(OAUTH), ())),
        operation("third", one(BEARER)),
        operation("fourth", one(BEARER)),
    ]
    with pytest.raises(TypeError) as caught:
        check_handlers(operations, Half())
    assert str(caught.value) == (
        "Half has no method bearer (for first, second, third and 1 more),"
        " oauth (for second)"
    )
    with pytest.raises(TypeError, match=r"pass security, with methods key \(for "):
        check_handlers(operations, None)
    check_handlers(operations, Security())
    check_handlers(operations[:1], None)
