"""Tokens: asked for once, kept while they hold, forgotten when refused."""

from __future__ import annotations

import asyncio
import threading
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest

from codegen.runtime import (
    CallError,
    DeadlineExceeded,
    TransportError,
    deadline_scope,
)
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    ClientCredentials,
    Credentials,
    HttpBearer,
    OAuth2,
    OpenIdConnect,
    RefreshToken,
    Required,
    Scheme,
    Secret,
    Token,
    TokenRefused,
    UnusableCredentials,
)
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request
from codegen.runtime.verdict import NEUTRAL, NOT_TRIED, judge_error
from tests.runtime.http.auth.servers import (
    ASKED,
    TOKEN_URL,
    TokenServer,
    answer,
    refusal,
)
from tests.runtime.http.fault_server import PATIENCE
from tests.runtime.virtual import VirtualTime

OAUTH = OAuth2(scheme="oauth", token_url=TOKEN_URL, refresh_url="https://auth.test/r")
OPEN_ID = OpenIdConnect(
    scheme="oauth", url="https://auth.test/a/.well-known/openid-configuration"
)
DOCUMENT = {"issuer": "https://auth.test/a", "token_endpoint": TOKEN_URL}
READ: Alternatives = ((Required(OAUTH, ("read",)),),)
MANY = 50


@dataclass(frozen=True, kw_only=True)
class Shown(Credentials):
    oauth: Token | None = None
    key: Secret | None = None


@pytest.fixture
def server() -> TokenServer:
    return TokenServer()


class Caller:
    """Shows tokens, from a thread or in a task."""

    def __init__(self, kind: str, time: VirtualTime) -> None:
        self.kind = kind
        self.time = time

    def ask(self, source: Token, scheme: Scheme = OAUTH, *scopes: str) -> str:
        """Return the token that a request shows."""
        security = ((Required(scheme, scopes or ("read",)),),)
        request = self.authorize(Shown(oauth=source), security)
        kind, _, token = request.headers["Authorization"].partition(" ")
        assert kind == "Bearer"
        return token

    def authorize(self, shown: Credentials, security: Alternatives) -> Request:
        if self.kind == "sync":
            return shown.authorize(ASKED, security, "op")
        return self.time.run(shown.authorize_async(ASKED, security, "op"))

    def refused(
        self, shown: Credentials, reply: Reply, request: Request, security: Any = READ
    ) -> bool:
        if self.kind == "sync":
            return shown.refused(reply, request, security)
        return self.time.run(shown.refused_async(reply, request, security))

    def source(self, server: TokenServer, **options: Any) -> ClientCredentials:
        """Client credentials in virtual time."""
        options = {"clock": self.time.clock, **server.transports, **options}
        return ClientCredentials("client", "s3cret", **options)


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, time: VirtualTime) -> Caller:
    return Caller(request.param, time)


# --- what is sent ---------------------------------------------------------------------


def test_a_client_asks_with_its_secret_in_a_header(
    caller: Caller, server: TokenServer
) -> None:
    source = ClientCredentials("my client", "s:c/ä", **server.transports)
    assert caller.ask(source, OAUTH, "read", "write") == "token-1"
    url, request = server.requests[0]
    assert (url, request.method, request.target) == (TOKEN_URL, "POST", "/token")
    # RFC 6749, 2.3.1: each part is form-encoded first.
    secret = b64encode(b"my+client:s%3Ac%2F%C3%A4").decode()
    assert request.headers == {
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
        "Authorization": f"Basic {secret}",
    }
    assert request.body == b"grant_type=client_credentials&scope=read+write"


@pytest.mark.parametrize(
    ("options", "form"),
    [
        (
            {"auth": "body", "client_secret": "s&c"},
            {"client_id": "client", "client_secret": "s&c", "scope": "read"},
        ),
        ({}, {"client_id": "client", "scope": "read"}),
        (
            {"client_secret": "s", "scopes": ("b", "a"), "audience": "pets"},
            {"scope": "a b", "audience": "pets"},
        ),
        (
            {"client_secret": lambda: "s", "scopes": (), "parameters": {"x": "y"}},
            {"x": "y"},
        ),
    ],
)
def test_a_token_request_has_what_was_said(
    caller: Caller, server: TokenServer, options: Any, form: dict[str, str]
) -> None:
    source = ClientCredentials("client", **options, **server.transports)
    caller.ask(source)
    assert server.forms == [{"grant_type": "client_credentials", **form}]
    headers = server.requests[0][1].headers
    assert ("Authorization" in headers) == ("client_id" not in form)


def test_a_url_of_ones_own_has_precedence(caller: Caller, server: TokenServer) -> None:
    own = "http://localhost:1/t?tenant=a"
    caller.ask(caller.source(server, token_url=own))
    caller.ask(caller.source(server, token_url=own), HttpBearer(scheme="oauth"))
    caller.ask(caller.source(server, token_url=own), OPEN_ID)
    assert [url for url, _ in server.requests] == [own] * 3
    assert server.requests[0][1].target == "/t?tenant=a"


@pytest.mark.parametrize(
    "scheme",
    [
        HttpBearer(scheme="oauth"),
        OAuth2(scheme="oauth"),
        OAuth2(scheme="oauth", token_url="/token"),
        OpenIdConnect(scheme="oauth", url="/.well-known/openid-configuration"),
    ],
)
def test_somebody_must_say_where_to_ask(
    caller: Caller, server: TokenServer, scheme: Scheme
) -> None:
    with pytest.raises(UnusableCredentials, match="'oauth': .* pass token_url"):
        caller.ask(caller.source(server), scheme)
    assert server.requests == []


def test_a_source_of_tokens_is_no_api_key(caller: Caller, server: TokenServer) -> None:
    shown = Shown(oauth=caller.source(server))
    scheme = ApiKey(scheme="oauth", name="X-Key", place="header")
    with pytest.raises(UnusableCredentials, match="no|not sent as a bearer"):
        caller.authorize(shown, ((Required(scheme),),))


# --- how long it is kept --------------------------------------------------------------


@pytest.mark.parametrize(
    ("expires_in", "kept"),
    [
        (3600, 3570.0),
        ("3600", 3570.0),
        (100.5, 70.5),
        (40, 20.0),  # half of it, or each call would ask
        (0, 0.0),
        (-5, 0.0),
    ],
)
def test_a_token_is_kept_until_a_while_before_its_end(
    caller: Caller, server: TokenServer, expires_in: Any, kept: float
) -> None:
    server.members["expires_in"] = expires_in
    source = caller.source(server)
    assert caller.ask(source) == "token-1"
    if kept:
        caller.time.advance(kept - 0.01)
        assert caller.ask(source) == "token-1"
        caller.time.advance(0.01)
    assert caller.ask(source) == "token-2"


@pytest.mark.parametrize("expires_in", [None, "soon", True, [1], "inf", "nan", 1e999])
def test_a_token_without_an_end_is_kept(
    caller: Caller, server: TokenServer, expires_in: Any
) -> None:
    server.members["expires_in"] = expires_in
    source = caller.source(server)
    caller.ask(source)
    caller.time.advance(1e9)
    assert caller.ask(source) == "token-1"


def test_a_token_is_as_old_as_the_request_for_it(
    caller: Caller, server: TokenServer
) -> None:
    """What the answer took counts, since the server began to count before."""
    server.members["expires_in"] = 100
    server.before = lambda: caller.time.advance(5)

    async def slow() -> None:
        caller.time.advance(5)

    server.before_async = slow
    source = caller.source(server, margin=10)
    caller.ask(source)
    caller.time.advance(84.9)
    assert caller.ask(source) == "token-1"
    caller.time.advance(0.2)
    assert caller.ask(source) == "token-2"


def test_each_set_of_scopes_has_a_token(caller: Caller, server: TokenServer) -> None:
    source = caller.source(server)
    asked: list[tuple[str, ...]] = [("a", "b"), ("a",), ("b", "a"), ("a", "a"), ("b",)]
    tokens = [caller.ask(source, OAUTH, *scopes) for scopes in asked]
    assert tokens == ["token-1", "token-2", "token-1", "token-2", "token-3"]
    assert [form["scope"] for form in server.forms] == ["a b", "a", "b"]


def test_scopes_of_ones_own_make_one_token(caller: Caller, server: TokenServer) -> None:
    source = caller.source(server, scopes=("all",))
    assert {caller.ask(source, OAUTH, scope) for scope in "ab"} == {"token-1"}


# --- who makes it ---------------------------------------------------------------------


def test_fifty_threads_ask_once(server: TokenServer) -> None:
    begun = threading.Barrier(MANY, timeout=PATIENCE)
    source = ClientCredentials("client", "s", **server.transports)
    shown = Shown(oauth=source)

    def one() -> str:
        begun.wait()
        return shown.authorize(ASKED, READ, "op").headers["Authorization"]

    with ThreadPoolExecutor(MANY) as pool:
        found = {call.result() for call in [pool.submit(one) for _ in range(MANY)]}
    assert found == {"Bearer token-1"} and len(server.requests) == 1


def test_fifty_tasks_ask_once(server: TokenServer) -> None:
    go = asyncio.Event()
    server.before_async = go.wait
    source = ClientCredentials("client", "s", **server.transports)

    async def main() -> set[str]:
        calls = [
            asyncio.create_task(source.token_async(OAUTH, ("read",)))
            for _ in range(MANY)
        ]
        await asyncio.sleep(0)
        go.set()
        return set(await asyncio.gather(*calls))

    assert asyncio.run(main()) == {"token-1"} and len(server.requests) == 1


def test_threads_and_tasks_share_a_token(server: TokenServer) -> None:
    source = ClientCredentials("client", "s", **server.transports)
    assert source.token(OAUTH, ()) == "token-1"
    assert asyncio.run(source.token_async(OAUTH, ())) == "token-1"


# --- what goes wrong ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reply", "error", "description"),
    [
        (answer(400, {"error": "invalid_scope"}), "invalid_scope", ""),
        (
            answer(
                401, {"error": "invalid_client", "error_description": "who\nis s3cret?"}
            ),
            "invalid_client",
            "whois ***?",
        ),
        (answer(400, {"error": 7, "error_description": "x" * 999}), "", "x" * 300),
        (answer(404, b"<html>"), "", ""),
        (answer(302, b"", location="https://other.test"), "", ""),
        (answer(200, b"no json"), "", ""),
        (answer(200, b"[" * 99999), "", ""),
        (answer(200, ["access_token"]), "", ""),
        (answer(200, {"access_token": ""}), "", ""),
        (answer(200, {"access_token": "a b"}), "", ""),
        (answer(200, {"access_token": "a\r\nX: 1"}), "", ""),
        (answer(200, {"access_token": "t", "token_type": "mac"}), "", ""),
        (answer(200, b'{"access_token": "t"}' + b" " * 2**20), "", ""),
    ],
)
def test_a_refusal_says_why_and_is_tried_anew_by_the_next_call(
    caller: Caller,
    server: TokenServer,
    reply: Reply,
    error: str,
    description: str,
) -> None:
    server.answers.append(reply)
    source = caller.source(server)
    with pytest.raises(TokenRefused) as caught:
        caller.ask(source)
    assert caught.value.error == error
    assert caught.value.description == description
    assert str(caught.value).startswith(TOKEN_URL)
    assert judge_error(caught.value) == NEUTRAL
    assert caller.ask(source) == "token-1"


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_server_that_is_busy_is_not_the_peer(
    caller: Caller, server: TokenServer, status: int
) -> None:
    server.answers.append(answer(status, b"", **{"retry-after": "7"}))
    with pytest.raises(TransportError, match=f"token answered {status}") as caught:
        caller.ask(caller.source(server))
    assert caught.value.retry_after == 7
    assert judge_error(caught.value) == NOT_TRIED  # worth repeating, no failure of it


@pytest.mark.parametrize("permanent", [False, True])
def test_a_server_that_cannot_be_reached_is_not_the_peer(
    caller: Caller, server: TokenServer, permanent: bool
) -> None:
    server.answers.append(TransportError("gone", sent=True, permanent=permanent))
    with pytest.raises(TransportError, match=f"{TOKEN_URL}: gone") as caught:
        caller.ask(caller.source(server))
    assert judge_error(caught.value) == (NEUTRAL if permanent else NOT_TRIED)


def test_errors_show_no_password_of_a_url(caller: Caller, server: TokenServer) -> None:
    server.answers.append(answer(400, {}))
    url = "https://me:hunter2@auth.test/token?key=hunter2"
    with pytest.raises(TokenRefused, match=f"^{TOKEN_URL} answered 400$"):
        caller.ask(caller.source(server, token_url=url))


def test_a_request_has_its_own_time_whatever_a_call_has(
    caller: Caller, server: TokenServer
) -> None:
    with deadline_scope(2.0, caller.time.clock):
        caller.ask(caller.source(server))
    caller.ask(caller.source(server, timeout=3.0))
    assert server.limits == pytest.approx([10.0, 3.0])


@pytest.mark.parametrize(
    ("seconds", "kind"), [(1.0, DeadlineExceeded), (None, TransportError)]
)
def test_a_request_that_takes_too_long_is_over(
    caller: Caller, server: TokenServer, seconds: float | None, kind: type[CallError]
) -> None:
    def late() -> None:
        caller.time.advance(11)
        raise TimeoutError

    server.before = late
    server.before_async = lambda: asyncio.sleep(11)
    with deadline_scope(seconds, caller.time.clock), pytest.raises(kind):
        caller.ask(caller.source(server))


def test_a_call_without_time_asks_nobody(caller: Caller, server: TokenServer) -> None:
    with deadline_scope(-1.0, caller.time.clock), pytest.raises(DeadlineExceeded):
        caller.ask(caller.source(server))
    assert server.requests == []


# --- refused tokens -------------------------------------------------------------------


def test_a_refused_token_is_replaced_once(caller: Caller, server: TokenServer) -> None:
    shown = Shown(oauth=caller.source(server))
    first = caller.authorize(shown, READ)
    assert caller.refused(shown, *refusal(401, first))
    second = caller.authorize(shown, READ)
    assert second.headers["Authorization"] == "Bearer token-2"
    # Another call, which was refused with the old one, leaves the new one alone.
    assert caller.refused(shown, *refusal(401, first))
    assert caller.authorize(shown, READ) == second
    assert len(server.requests) == 2


@pytest.mark.parametrize("status", [200, 403, 500])
def test_only_a_401_refuses_a_token(
    caller: Caller, server: TokenServer, status: int
) -> None:
    shown = Shown(oauth=caller.source(server))
    sent = caller.authorize(shown, READ)
    assert not caller.refused(shown, *refusal(status, sent))
    assert caller.authorize(shown, READ) == sent


def test_what_cannot_be_renewed_is_not_worth_a_repetition(caller: Caller) -> None:
    shown = Shown(oauth="t")
    sent = caller.authorize(shown, READ)
    assert not caller.refused(shown, *refusal(401, sent))
    assert not caller.refused(shown, *refusal(401, ASKED))
    assert not caller.refused(shown, *refusal(401, sent), None)


# --- refresh tokens -------------------------------------------------------------------


def test_a_refresh_token_gets_tokens_and_is_replaced(
    caller: Caller, server: TokenServer
) -> None:
    told: list[str] = []
    options = {"clock": caller.time.clock, "rotated": told.append, **server.transports}
    source = RefreshToken("r0", "client", "s", **options)
    assert caller.ask(source, OAUTH, "read") == "token-1"
    assert caller.ask(source, OAUTH, "write") == "token-1"
    server.members["refresh_token"] = "r1"
    for _ in range(2):
        caller.time.advance(3600)
        caller.ask(source)
    assert [form["refresh_token"] for form in server.forms] == ["r0", "r0", "r1"]
    assert told == ["r1", "r1"] and all(type(one) is str for one in told)
    assert all(url == "https://auth.test/r" for url, _ in server.requests)
    assert server.forms[0] == {"grant_type": "refresh_token", "refresh_token": "r0"}
    assert server.requests[0][1].headers["Authorization"].startswith("Basic ")


def test_a_public_client_has_no_secret(caller: Caller, server: TokenServer) -> None:
    source = RefreshToken("r0", "client", scopes=("a",), **server.transports)
    caller.ask(source, OAuth2(scheme="oauth", token_url=TOKEN_URL))
    form = {"grant_type": "refresh_token", "refresh_token": "r0", "scope": "a"}
    assert server.forms == [{**form, "client_id": "client"}]
    assert server.requests[0][0] == TOKEN_URL


def test_a_public_client_of_a_provider_renews_too(
    caller: Caller, server: TokenServer
) -> None:
    server.documents[OPEN_ID.url] = DOCUMENT
    server.members.update(refresh_token="r1", expires_in=0)
    source = RefreshToken("r0", "client", **server.transports)
    assert [caller.ask(source, OPEN_ID) for _ in "ab"] == ["token-1", "token-2"]
    assert [form["refresh_token"] for form in server.forms] == ["r0", "r1"]


# --- discovery ------------------------------------------------------------------------


def test_a_provider_is_asked_once_where_its_endpoint_is(
    caller: Caller, server: TokenServer
) -> None:
    server.documents[OPEN_ID.url] = DOCUMENT
    source = caller.source(server)
    assert caller.ask(source, OPEN_ID, "a") == "token-1"
    assert caller.ask(source, OPEN_ID, "b") == "token-2"
    urls = [url for url, _ in server.requests]
    assert urls == [OPEN_ID.url, TOKEN_URL, TOKEN_URL]
    assert server.requests[0][1].method == "GET"


def test_fifty_tasks_ask_once_where_the_endpoint_is(server: TokenServer) -> None:
    server.documents[OPEN_ID.url] = DOCUMENT
    source = ClientCredentials("client", "s", **server.transports)

    async def main() -> list[Any]:
        scopes = [(str(number),) for number in range(MANY)]
        return await asyncio.gather(*(source.token_async(OPEN_ID, s) for s in scopes))

    assert len(set(asyncio.run(main()))) == MANY
    assert [url for url, _ in server.requests].count(OPEN_ID.url) == 1


@pytest.mark.parametrize(
    ("url", "asked", "issuer"),
    [
        ("https://a.test", "https://a.test/.well-known/openid-configuration", None),
        ("https://a.test/b/", "https://a.test/b/.well-known/openid-configuration", ""),
        (
            "https://a.test/.well-known/oauth-authorization-server/b",
            "https://a.test/.well-known/oauth-authorization-server/b",
            "https://a.test/b",
        ),
        (
            "https://a.test/.well-known/openid-configuration",
            "https://a.test/.well-known/openid-configuration",
            "https://a.test/",
        ),
    ],
)
def test_where_the_document_of_an_issuer_is(
    caller: Caller, server: TokenServer, url: str, asked: str, issuer: str | None
) -> None:
    document = {"issuer": issuer or url, "token_endpoint": TOKEN_URL}
    server.documents[asked] = document
    assert caller.ask(caller.source(server), OpenIdConnect(scheme="oauth", url=url))


def test_a_server_of_oauth_may_describe_itself(
    caller: Caller, server: TokenServer
) -> None:
    url = "https://auth.test/.well-known/oauth-authorization-server"
    server.documents[url] = {"issuer": "https://auth.test", "token_endpoint": TOKEN_URL}
    assert caller.ask(
        caller.source(server), OAuth2(scheme="oauth", metadata_url=url)
    ) == ("token-1")


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({**DOCUMENT, "issuer": "https://auth.test"}, "another issuer"),
        ({**DOCUMENT, "issuer": "https://auth.test/b"}, "another issuer"),
        ({"token_endpoint": TOKEN_URL}, "another issuer"),
        ({"issuer": DOCUMENT["issuer"]}, "names no token endpoint"),
        ({**DOCUMENT, "token_endpoint": "/token"}, "names no token endpoint"),
        ({**DOCUMENT, "token_endpoint": "http://auth.test/t"}, "without TLS"),
        ({**DOCUMENT, "token_endpoint": ["https://a.test"]}, "names no token endpoint"),
        ([], "is no JSON object"),
    ],
)
def test_a_document_that_cannot_be_trusted_is_refused(
    caller: Caller, server: TokenServer, document: Any, message: str
) -> None:
    server.documents[OPEN_ID.url] = document
    source = caller.source(server)
    with pytest.raises(TokenRefused, match=message):
        caller.ask(source, OPEN_ID)
    assert server.forms == []
    server.documents[OPEN_ID.url] = DOCUMENT
    assert caller.ask(source, OPEN_ID) == "token-1"


def test_a_document_that_is_not_there_is_a_refusal(
    caller: Caller, server: TokenServer
) -> None:
    server.answers.append(answer(404, {"error": "no"}))
    with pytest.raises(TokenRefused, match=f"^{OPEN_ID.url} answered 404$"):
        caller.ask(caller.source(server), OPEN_ID)


@pytest.mark.parametrize(
    ("reply", "again"),
    [
        (answer(404, b""), True),
        (answer(503, b""), True),
        (answer(400, {"error": "invalid_scope"}), False),
    ],
)
def test_an_endpoint_that_is_gone_is_looked_for_again(
    caller: Caller, server: TokenServer, reply: Reply, again: bool
) -> None:
    server.documents[OPEN_ID.url] = DOCUMENT
    source = caller.source(server)
    server.answers.append(reply)
    with pytest.raises(CallError):
        caller.ask(source, OPEN_ID)
    caller.ask(source, OPEN_ID)
    asked = [url for url, _ in server.requests].count(OPEN_ID.url)
    assert asked == (2 if again else 1)
