"""Which requests are repetitions of one another."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from starlette.requests import Request

from codegen.runtime import Policy
from codegen.runtime.http import Json, Multipart, Operation, Parameter
from codegen.runtime.http.auth.schemes import ApiKey, Required
from codegen.runtime.http.idempotency import fingerprint_of, key_of
from codegen.runtime.models import ContractModel

CREATE: Operation[Any] = Operation(
    name="createUser",
    method="POST",
    path="/users",
    results={201: Json(dict[str, str])},
    policy=Policy(idempotency_key="Idempotency-Key"),
)
MAKE = replace(CREATE, name="makeUser")


class Shade(ContractModel):
    light: int
    dark: int


DECLARED = replace(
    CREATE,
    parameters=(
        Parameter(name="Idempotency-Key", place="header"),
        Parameter(name="X-Tenant", place="header"),
        Parameter(name="X-Request-Timeout-Ms", place="header"),
        Parameter(name="X-Request-Attempt", place="header"),
        Parameter(name="traceparent", place="header"),
        Parameter(name="X-B3-TraceId", place="header"),
        Parameter(name="lang", place="cookie", type=str),
        Parameter(name="shade", place="cookie", type=Shade),
        Parameter(name="tag", place="cookie", type=list[str]),
    ),
)


def request(
    method: str = "POST",
    path: str = "/users",
    query: bytes = b"",
    body: bytes = b"{}",
    headers: Mapping[str, str] | None = None,
) -> Request:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body}

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query,
        "headers": [
            (name.lower().encode(), text.encode())
            for name, text in (headers or {}).items()
        ],
        "server": ("users.test", 80),
        "scheme": "http",
    }
    return Request(scope, receive)


def fingerprint(
    asked: Request, operation: Operation[Any] = CREATE, who: str | None = None
) -> str:
    return asyncio.run(fingerprint_of(asked, operation, who))


def declared(who: str | None = None, **headers: str) -> str:
    said = {name.replace("_", "-"): text for name, text in headers.items()}
    return fingerprint(request(headers=said), DECLARED, who)


def test_a_fingerprint_covers_what_is_asked_and_who_asks() -> None:
    def found() -> list[str]:
        return [
            fingerprint(request()),
            fingerprint(request(), MAKE),
            fingerprint(request("PATCH")),
            fingerprint(request(path="/users/1")),
            fingerprint(request(query=b"a=1")),
            fingerprint(request(body=b"[]")),
            fingerprint(request(headers={"authorization": "Bearer a"})),
            fingerprint(request(headers={"authorization": "Bearer b"})),
            fingerprint(request(), CREATE, "ada"),
            fingerprint(request(headers={"content-type": "application/json"})),
            fingerprint(request(headers={"content-type": "application/xml"})),
        ]

    assert len(set(found())) == len(found())
    assert found() == found()


def test_who_is_known_may_renew_credentials() -> None:
    one = request(headers={"authorization": "Bearer a"})
    other = request(headers={"authorization": "Bearer b"})
    assert fingerprint(one, CREATE, "ada") == fingerprint(other, CREATE, "ada")


def test_parts_of_a_fingerprint_do_not_run_together() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a", "") != key_of("a")
    assert len(key_of("k" * 10_000, "ada")) == 64


def test_callers_have_keys_of_their_own() -> None:
    assert key_of("key", "ada") != key_of("key", "grace")
    assert key_of("key", "ada") == key_of("key", "ada")


# --- parameters -----------------------------------------------------------------------


def test_declared_headers_and_cookies_tell_requests_apart() -> None:
    found = [
        declared(),
        declared(X_Tenant=""),
        declared(X_Tenant="a"),
        declared(X_Tenant="b"),
        declared(Cookie="lang=a"),
        declared(Cookie="lang=b"),
        declared(Cookie="light=1; dark=2"),
        declared(Cookie="light=2; dark=1"),
        declared(Cookie="tag=a; tag=b"),
        declared(Cookie="tag=b; tag=a"),
        declared(X_Tenant="a", Cookie="lang=a"),
    ]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"Idempotency_Key": "a"}, {"Idempotency_Key": "b"}),
        ({"X_Request_Timeout_Ms": "900"}, {"X_Request_Timeout_Ms": "100"}),
        ({}, {"X_Request_Attempt": "2"}),
        ({"traceparent": "a"}, {"traceparent": "b"}),
        ({"X_B3_TraceId": "a"}, {"X_B3_TraceId": "b"}),
        ({"User_Agent": "a"}, {"User_Agent": "b"}),  # nobody declares it
        ({"Cookie": "lang=a; seen=1"}, {"Cookie": "seen=2; lang=a"}),
        (
            {"Content_Type": "application/json"},
            {"Content_Type": "Application/JSON; charset=utf-8"},
        ),
    ],
    ids=str,
)
def test_what_differs_from_attempt_to_attempt_does_not(
    one: dict[str, str], other: dict[str, str]
) -> None:
    assert declared(**one) == declared(**other)


def test_a_declared_credential_may_be_renewed_where_the_caller_is_known() -> None:
    scheme = ApiKey(scheme="tenant_key", name="x-tenant", place="header")
    operation = replace(DECLARED, security=((Required(scheme),),))
    one, other = (request(headers={"X-Tenant": text}) for text in "ab")
    assert fingerprint(one, operation, "ada") == fingerprint(other, operation, "ada")
    assert fingerprint(one, operation) != fingerprint(other, operation)


def test_a_new_parameter_leaves_the_requests_without_it_as_they_were() -> None:
    """A server that is updated knows the repetitions of requests of before."""
    assert declared() == fingerprint(request())


# --- forms of several parts -----------------------------------------------------------


def form(value: dict[str, bytes], **said: str) -> Request:
    raw, content_type = Multipart(dict[str, bytes]).encode(value)
    return request(body=raw, headers={"Content-Type": content_type, **said})


def foreign(boundary: str, body: str, kind: str = "multipart/form-data") -> str:
    head = {"Content-Type": f"{kind}; boundary={boundary}"}
    raw = body.replace("\n", "\r\n").encode()
    return fingerprint(request(body=raw, headers=head))


def test_a_boundary_tells_no_forms_apart() -> None:
    one, other = form({"a": b"1"}), form({"a": b"1"})
    assert one.headers["content-type"] != other.headers["content-type"]
    assert fingerprint(one) == fingerprint(other)
    assert fingerprint(form({"a": b"2"})) != fingerprint(form({"a": b"1"}))
    assert fingerprint(form({"b": b"1"})) != fingerprint(form({"a": b"1"}))
    assert fingerprint(form({"a": b"1", "b": b""})) != fingerprint(form({"a": b"1"}))


def test_other_clients_write_boundaries_otherwise() -> None:
    found = {
        foreign("x", "--x\nA: b\n\n1\n--x--\n"),
        foreign('"y z"', "--y z\nA: b\n\n1\n--y z--\n"),
        foreign("----WebKit7", "------WebKit7\nA: b\n\n1\n------WebKit7--\n"),
        foreign("x;charset=utf-8", "--x\nA: b\n\n1\n--x--\n"),
    }
    assert len(found) == 1
    mixed = foreign("x", "--x\nA: b\n\n1\n--x--\n", "multipart/mixed")
    assert mixed not in found


def test_what_only_looks_like_a_boundary_is_content() -> None:
    found = [
        foreign("x", "--x\n\n1\n--y\n\n2\n--x--\n"),
        foreign("x", "--x\n\n1\n--x\n\n2\n--x--\n"),
        foreign("y", "--y\n\n1\n--x\n\n2\n--y--\n"),
        foreign("x", "--x\n\n1--x\n\n2\n--x--\n"),
        foreign("", "--x\n\n1\n--x\n\n2\n--x--\n"),
    ]
    assert len(set(found)) == len(found)
