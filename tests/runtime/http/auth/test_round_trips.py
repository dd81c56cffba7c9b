"""From the credentials of a client to the identity that a service sees, and back."""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import trustme
from starlette.requests import Request
from starlette.responses import JSONResponse

from codegen.runtime import Backoff, Policy, Retry, TransportError
from codegen.runtime.http import Json, Operation, UnexpectedStatus
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    Basic,
    Certificate,
    ClientCredentials,
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
from codegen.runtime.http.auth.fake import (
    FakeSecurity,
    ShownCertificate,
    fake_credentials,
)
from codegen.runtime.http.auth.forwarded import ForwardedCertificate
from codegen.runtime.http.auth.server import Refused, admit, identified, identities
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.transports.asgi import AsgiTransport, BlockingAsgiTransport
from codegen.runtime.http.transports.pooled import PooledTransport
from tests.runtime.http import fault_server
from tests.runtime.http.auth.servers import ASKED, TOKEN_URL, TokenServer
from tests.runtime.http.fault_server import FaultServer, says

SCHEMES: tuple[Scheme, ...] = (
    ApiKey(scheme="key", name="X-Key", place="header"),
    ApiKey(scheme="query", name="api key", place="query"),
    ApiKey(scheme="cookie", name="session", place="cookie"),
    HttpBasic(scheme="basic"),
    HttpBearer(scheme="bearer"),
    HttpScheme(scheme="digest", name="Digest"),
    OAuth2(scheme="oauth", token_url=TOKEN_URL),
    OpenIdConnect(scheme="open_id", url="https://auth.test"),
    MutualTls(scheme="tls"),
)
OAUTH = SCHEMES[6]


@dataclass(frozen=True, kw_only=True)
class Shown(Credentials):
    key: Secret | None = None
    query: Secret | None = None
    cookie: Secret | None = None
    basic: Basic | None = None
    bearer: Token | None = None
    digest: Secret | None = None
    oauth: Token | None = None
    open_id: Token | None = None
    tls: Certificate | None = None


def operation(security: Alternatives | None) -> Operation[dict[str, Any]]:
    return Operation(
        name="whoAmI",
        method="GET",
        path="/me",
        results={200: Json(dict[str, Any])},
        security=security,
        policy=Policy(idempotent=True, retry=Retry(backoff=Backoff(base=0.0))),
    )


class Pets:
    """A service that says who is calling."""

    def __init__(self, security: object, alternatives: Alternatives | None) -> None:
        self.security = security
        self.alternatives = alternatives
        self.requests: list[Request] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        self.requests.append(request)
        try:
            found = await admit(request, self.alternatives, self.security)
        except Refused as error:
            await error.response()(scope, receive, send)
            return
        with identified(found):
            names = {name: type(one).__name__ for name, one in identities().items()}
        await JSONResponse(names)(scope, receive, send)


class Client(HttpClient):
    _service = "pets"

    def who_am_i(self, asked: Operation[Any]) -> Any:
        return self._call(asked)


class AsyncClient(AsyncHttpClient):
    _service = "pets"

    async def who_am_i(self, asked: Operation[Any]) -> Any:
        return await self._call(asked)


Call = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    """Calls an application in this process."""

    def sync(app: Any, credentials: Any, asked: Operation[Any]) -> Any:
        transport = BlockingAsgiTransport(app)
        try:
            return Client(
                "http://pets.test", transport=transport, credentials=credentials
            ).who_am_i(asked)
        finally:
            transport.close()

    def in_task(app: Any, credentials: Any, asked: Operation[Any]) -> Any:
        client = AsyncClient(
            "http://pets.test", transport=AsgiTransport(app), credentials=credentials
        )
        return asyncio.run(client.who_am_i(asked))

    return sync if request.param == "sync" else in_task


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.scheme)
def test_a_caller_of_each_scheme_is_let_in(call: Call, scheme: Scheme) -> None:
    asked = operation(((Required(scheme, ("read",)),),))
    security = FakeSecurity("se cret" if scheme.scheme == "key" else "secret")
    shown = fake_credentials(Shown, [asked], security.accepts)
    app = ShownCertificate(Pets(security, asked.security))
    assert call(app, shown, asked) == {scheme.scheme: "SecurityCall"}
    (made,) = security.calls
    assert (made.scheme, made.scopes) == (scheme.scheme, ("read",))


@pytest.mark.parametrize("scheme", SCHEMES[:-1], ids=lambda scheme: scheme.scheme)
def test_a_caller_with_another_secret_is_refused(call: Call, scheme: Scheme) -> None:
    asked = operation(((Required(scheme),),))
    shown = fake_credentials(Shown, [asked], "guessed")
    with pytest.raises(UnexpectedStatus) as caught:
        call(Pets(FakeSecurity(), asked.security), shown, asked)
    assert caught.value.status == 401
    assert caught.value.headers["content-type"] == "application/problem+json"
    assert json.loads(caught.value.raw)["detail"] == "The credentials were refused."
    assert 'realm="api"' in caught.value.headers["www-authenticate"]


def test_all_schemes_at_once(call: Call) -> None:
    """But for those that need `Authorization`, which has room for one."""
    together = tuple(Required(SCHEMES[i]) for i in (0, 1, 2, 3, 8))
    asked = operation((together,))
    shown = fake_credentials(Shown, [asked])
    app = ShownCertificate(Pets(FakeSecurity(), asked.security))
    assert set(call(app, shown, asked)) == {"key", "query", "cookie", "basic", "tls"}


def test_who_has_nothing_to_show_calls_nobody(call: Call) -> None:
    asked = operation(((Required(SCHEMES[0]),),))
    app = Pets(FakeSecurity(), asked.security)
    with pytest.raises(MissingCredentials, match=r"whoAmI: Shown .* key=\.\.\."):
        call(app, Shown(), asked)
    assert app.requests == []


def test_who_may_be_anonymous_is(call: Call) -> None:
    asked = operation(((Required(SCHEMES[0]),), ()))
    app = Pets(FakeSecurity(), asked.security)
    assert call(app, Shown(), asked) == {}
    assert call(app, Shown(key="secret"), asked) == {"key": "SecurityCall"}


def test_what_no_request_can_show_is_passed_over(call: Call) -> None:
    """A request has one Authorization field, and fields have no spaces in their names."""
    basic, bearer = Required(SCHEMES[3]), Required(SCHEMES[4])
    shown = Shown(basic=Basic("user", "secret"), bearer="secret")
    for other, found in (((bearer,), {"bearer": "SecurityCall"}), ((), {})):
        asked = operation(((bearer, basic), other))
        app = Pets(FakeSecurity(), asked.security)
        assert call(app, shown, asked) == found
    spaced = Required(ApiKey(scheme="key", name="X Key", place="header"))
    asked = operation(((spaced,), (bearer,)))
    app = Pets(FakeSecurity(), asked.security)
    assert call(app, Shown(key="k", bearer="secret"), asked) == {
        "bearer": "SecurityCall"
    }
    asked = operation(((bearer, basic),))
    with pytest.raises(UnusableCredentials, match="in Authorization already"):
        call(Pets(FakeSecurity(), asked.security), shown, asked)


def test_a_refused_token_is_renewed_once(call: Call) -> None:
    asked = operation(((Required(OAUTH),),))
    server = TokenServer()
    source = ClientCredentials("client", "s", **server.transports)
    app = Pets(FakeSecurity("token-2"), asked.security)
    assert call(app, Shown(oauth=source), asked) == {"oauth": "SecurityCall"}
    shown = [request.headers["authorization"] for request in app.requests]
    assert shown == ["Bearer token-1", "Bearer token-2"]

    app.security = FakeSecurity("another")
    with pytest.raises(UnexpectedStatus):
        call(app, Shown(oauth=source), asked)
    assert len(app.requests) == 4 and len(server.requests) == 3


def test_a_server_of_tokens_that_is_away_for_a_moment_is_asked_again(
    call: Call,
) -> None:
    asked = operation(((Required(OAUTH),),))
    server = TokenServer()
    server.answers = [TransportError("gone", sent=False)]
    source = ClientCredentials("client", "s", **server.transports)
    app = Pets(FakeSecurity("token-1"), asked.security)
    assert call(app, Shown(oauth=source), asked) == {"oauth": "SecurityCall"}
    assert len(app.requests) == 1 and len(server.requests) == 2


# --- on sockets -----------------------------------------------------------------------


def grants(token: str) -> bytes:
    body = json.dumps({"access_token": token, "token_type": "bearer"}).encode()
    return fault_server.answer(200, body)


def test_a_token_is_asked_for_over_the_wire() -> None:
    """With the transports that a source of tokens has by itself; none is left open."""
    with FaultServer() as auth:
        auth.does(says(grants("one")), says(grants("two")))
        source = ClientCredentials("client", "s", token_url=f"{auth.url}/t?a=b")
        assert source.token(OAUTH, ("x",)) == "one"
        auth.wait_until_left()
        assert asyncio.run(source.token_async(OAUTH, ("y",))) == "two"
        auth.wait_until_left()
    first, second = auth.received
    assert (first.method, first.target) == ("POST", "/t?a=b")
    assert first.body == b"grant_type=client_credentials&scope=x"
    assert second.body == b"grant_type=client_credentials&scope=y"
    assert first.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_answer_without_an_end_is_not_read_to_it(kind: str) -> None:
    source = ClientCredentials("client", "s", token_url="")
    with FaultServer() as auth:
        auth.does(says(fault_server.answer(200, b" " * (2**20 + 1))))
        source = ClientCredentials("client", "s", token_url=auth.url)
        with pytest.raises(TransportError, match="longer than 1048576 bytes"):
            if kind == "sync":
                source.token(OAUTH, ())
            else:
                asyncio.run(source.token_async(OAUTH, ()))


@dataclass(frozen=True)
class Issued:
    """A caller with a certificate, and a server that insists on one."""

    caller: Callable[[], ssl.SSLContext]
    server: ssl.SSLContext
    ca: Path


@pytest.fixture
def issued(tmp_path: Path) -> Iterator[Issued]:
    authority = trustme.CA()
    cert, ca = tmp_path / "cert.pem", tmp_path / "ca.pem"
    authority.issue_cert("caller.test").private_key_and_cert_chain_pem.write_to_path(
        cert
    )
    authority.cert_pem.write_to_path(ca)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    authority.configure_trust(server)
    server.verify_mode = ssl.CERT_REQUIRED
    yield Issued(lambda: mutual_tls(cert, ca=ca), server, ca)


def test_a_certificate_is_shown_over_the_wire(issued: Issued) -> None:
    with FaultServer(tls=issued.server) as server:
        server.does(says(fault_server.answer(200, b"{}")))
        asked = operation(((Required(SCHEMES[8]),),))
        with Client(server.url, credentials=Shown(tls=issued.caller())) as client:
            assert client.who_am_i(asked) == {}
        without = PooledTransport(tls=ssl.create_default_context(cafile=issued.ca))
        with pytest.raises(TransportError):
            without.send(ASKED, server.url, limit=5.0, connect=5.0)
        without.close()


# --- behind a proxy -------------------------------------------------------------------

DER = b"certificate"
PEM = ssl.DER_cert_to_PEM_cert(DER)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([f":{base64.b64encode(DER).decode()}:"], PEM),
        ([quote(PEM)], PEM),
        ([], None),
        ([""], None),
        (["::"], None),
        ([":no base64:"], None),
        (["no certificate"], None),
        (["%FF"], None),
        ([b"\xff"], None),
        ([quote(PEM), quote(PEM)], None),
    ],
)
def test_a_proxy_passes_certificates_on(values: list[Any], found: str | None) -> None:
    seen: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["extensions"]["tls"]["client_cert_chain"])

    raw = [v if isinstance(v, bytes) else v.encode() for v in values]
    scope = {
        "type": "http",
        "headers": [(b"client-cert", value) for value in raw],
        # What is not from the proxy does not count.
        "extensions": {"tls": {"client_cert_chain": ["of the proxy"]}},
    }
    asyncio.run(ForwardedCertificate(app)(scope, None, None))
    assert seen == [[] if found is None else [found]]


def test_another_kind_of_connection_goes_through() -> None:
    seen: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope)

    scope = {"type": "lifespan"}
    asyncio.run(ForwardedCertificate(app, "X-Cert")(scope, None, None))
    assert seen == [scope]
