"""No secret is in what is printed, raised or logged, whatever goes wrong."""

from __future__ import annotations

import asyncio
import logging
import pickle
import traceback
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus

import pytest

from codegen.runtime import TransportError
from codegen.runtime.http.auth import (
    Alternatives,
    ApiKey,
    Basic,
    ClientCredentials,
    Credentials,
    HttpBasic,
    OAuth2,
    RefreshToken,
    Required,
    Secret,
    Token,
)
from codegen.runtime.http.auth.secret import Concealed, ConcealedBytes
from codegen.runtime.http.request import Request
from tests.runtime.http.auth.servers import ASKED, TOKEN_URL, TokenServer, answer

SECRET = "hunter2&more"
SHAPES = (
    SECRET,
    quote_plus(SECRET),
    b64encode(f"ann:{SECRET}".encode()).decode(),
    b64encode(f"ann:{quote_plus(SECRET)}".encode()).decode(),
)

KEY = ApiKey(scheme="key", name="X-Key", place="header")
QUERY = ApiKey(scheme="query", name="q", place="query")
COOKIE = ApiKey(scheme="cookie", name="c", place="cookie")
BASIC = HttpBasic(scheme="basic")
OAUTH = OAuth2(scheme="oauth", token_url=TOKEN_URL)


@dataclass(frozen=True, kw_only=True)
class Plain(Credentials):
    """Whose fields say nothing of `repr`."""

    key: Secret | None = None
    query: Secret | None = None
    cookie: Secret | None = None
    basic: Basic | None = None
    oauth: Token | None = None


@dataclass(frozen=True, kw_only=True)
class Printed(Credentials):
    """As codegen prints it."""

    key: Secret | None = field(default=None, repr=False)


def assert_hidden(*texts: str) -> None:
    for text in texts:
        for shape in SHAPES:
            assert shape not in text


def told(error: BaseException) -> str:
    """All that a careless logger shows of *error*: the locals of its frames too.

    The frames of the tests are left out, since they say the secret.
    """
    found = traceback.TracebackException.from_exception(error, capture_locals=True)
    lines: list[str] = []
    while found is not None:
        lines += [*found.format_exception_only(), repr(found)]
        for frame in found.stack:
            if "/tests/" not in frame.filename:
                lines += [f"{n} = {v}" for n, v in (frame.locals or {}).items()]
        found = found.__cause__ or found.__context__  # type: ignore[assignment]
    return "\n".join(lines) + repr(error) + repr(vars(error))


def security(*schemes: Any) -> Alternatives:
    return (tuple(map(Required, schemes)),)


def test_credentials_say_only_what_was_given() -> None:
    shown = Plain(
        key=SECRET, basic=Basic(SECRET, SECRET), oauth=ClientCredentials("me", SECRET)
    )
    assert repr(shown) == str(shown) == "Plain(key=***, basic=***, oauth=***)"
    assert repr(Printed(key=SECRET)) == "Printed(key=***)"
    assert Plain(key="a") != Plain(key="b") and Plain(key="a") == Plain(key="a")


@pytest.mark.parametrize(
    "value",
    [
        Basic(SECRET, SECRET),
        ClientCredentials("me", SECRET, parameters={"assertion": SECRET}),
        RefreshToken(SECRET, "me", SECRET),
        Concealed(SECRET),
        [Concealed(SECRET), {"a": Concealed(SECRET)}],
        ConcealedBytes(SECRET.encode()),
    ],
)
def test_values_do_not_show_secrets(value: object) -> None:
    assert_hidden(repr(value))


def test_a_concealed_text_is_a_text() -> None:
    concealed = Concealed("a")
    assert concealed == "a" and hash(concealed) == hash("a")
    assert f"{concealed}b" == concealed + "b" == "ab"
    assert pickle.loads(pickle.dumps(concealed)) == "a"


def test_requests_do_not_show_what_was_written_into_them() -> None:
    given = Plain(key=SECRET, query=SECRET, cookie=SECRET, basic=Basic("ann", SECRET))
    sent = given.authorize(ASKED, security(KEY, QUERY, COOKIE, BASIC), "op")
    assert SECRET in sent.headers["X-Key"]
    assert_hidden(repr(sent), str(sent.headers))


@pytest.mark.parametrize(
    "given",
    [
        Plain(key=SECRET + "\n"),
        Plain(key=lambda: SECRET + "ü"),
        Plain(query=SECRET + "\ud800"),
        Plain(cookie=SECRET + ";"),
        Plain(basic=Basic("ann:", SECRET)),
        Plain(basic=Basic("ann", SECRET + "\ud800")),
        Plain(oauth=SECRET + " "),
        Plain(),
    ],
)
def test_errors_of_credentials_do_not_show_them(given: Plain) -> None:
    name = next((n for n, value in vars(given).items() if value is not None), "key")
    schemes = {s.scheme: s for s in (KEY, QUERY, COOKIE, BASIC, OAUTH)}
    asked = security(schemes[name])
    with pytest.raises(Exception) as caught:
        given.authorize(ASKED, asked, "op")
    assert_hidden(told(caught.value))
    with pytest.raises(Exception) as caught:
        asyncio.run(given.authorize_async(ASKED, asked, "op"))
    assert_hidden(told(caught.value))


ECHO = answer(
    401,
    {
        "error": f"invalid {SECRET}",
        "error_description": f"bad {SECRET} or {quote_plus(SECRET)}",
    },
)


@pytest.mark.parametrize(
    "reply",
    [
        ECHO,
        answer(200, {"access_token": SECRET, "token_type": "mac"}),
        answer(200, {"access_token": f"{SECRET}\n", "token_type": "Bearer"}),
        answer(500, {"error": SECRET}),
        TransportError("gone", sent=True),
        TimeoutError(),
    ],
)
@pytest.mark.parametrize("auth", ["basic", "body"])
@pytest.mark.parametrize("kind", ["client", "refresh"])
def test_errors_of_tokens_do_not_show_secrets(
    reply: Any, auth: Any, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server = TokenServer()
    options: Any = {"auth": auth, **server.transports}
    source: Token = (
        ClientCredentials("ann", SECRET, **options)
        if kind == "client"
        else RefreshToken(SECRET, "ann", SECRET, **options)
    )
    given = Plain(oauth=source)
    server.answers = [reply, reply]
    with pytest.raises(Exception) as caught:
        given.authorize(ASKED, security(OAUTH), "op")
    assert_hidden(told(caught.value))
    with pytest.raises(Exception) as caught:
        asyncio.run(given.authorize_async(ASKED, security(OAUTH), "op"))
    assert_hidden(told(caught.value), caplog.text)
    requests: list[Request] = [request for _, request in server.requests]
    assert len(requests) == 2
    assert_hidden(*map(repr, requests))
