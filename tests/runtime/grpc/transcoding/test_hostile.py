"""Whatever is sent is answered: never with a traceback, and never with a 500."""

from __future__ import annotations

import asyncio
import json
from types import ModuleType
from typing import Any
from urllib.parse import quote, unquote

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.routing import Mount

from codegen.runtime.grpc import HttpRule
from codegen.runtime.grpc.transcoding.target import sent_segments
from codegen.runtime.grpc.transcoding.testing import ask
from tests.runtime.grpc.transcoding.desk import Desk, in_our_words, only

RULES = (
    HttpRule("GET", "/v1/{name}"),
    HttpRule("GET", "/v1/{name=x/**}:go"),
    HttpRule("POST", "/v1/{whole}/{part.kind}", "*"),
    HttpRule("PUT", "/v1/{raw}", "part"),
    HttpRule("PATCH", "/v1/{at}", "any_json"),
    HttpRule("DELETE", "/**"),
)
FIELDS = ["name", "part", "part.text", "tags", "kinds", "counts", "flag", "raw", "at"]
FIELDS += ["fraction", "whole", "wait", "mask", "maybe", "anyJson", "object", "list"]
FIELDS += [
    "nothing",
    "words",
    "left",
    "right",
    "packed",
    "part.parts",
    "part.part.kind",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)
QUIET = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@QUIET
@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "BREW"]),
    path=st.text(alphabet="v1x/:%2F0aAgo\n é*{}?#.+~", max_size=14),
    query=st.lists(
        st.tuples(st.sampled_from(FIELDS), st.text(max_size=5) | JSON.map(json.dumps)),
        max_size=4,
    ),
    rubbish=st.binary(max_size=6),
    body=st.binary(max_size=12) | JSON.map(lambda one: json.dumps(one).encode()),
)
def test_anything(
    pb: ModuleType,
    method: str,
    path: str,
    query: list[tuple[str, str]],
    rubbish: bytes,
    body: bytes,
) -> None:
    """Statuses are those of a caller's mistake, and bodies are JSON."""
    desk = Desk(pb, *RULES)
    pairs = [f"{name}={quote(text, errors='replace')}" for name, text in query]
    sent = quote(path, safe="/:%*{}.+~")
    target = f"/v1/{sent}?{'&'.join(pairs)}&{quote(rubbish, safe='&=%')}"
    answer = desk.ask(method, target, body)
    assert answer.status in (200, 400, 404, 405), answer
    said = answer.json() if answer.body and answer.status != 404 else {}
    if answer.status == 400:
        faults = said["error"]["details"][0].get("fieldViolations", [])
        assert in_our_words(one["description"] for one in faults), faults
    assert len(desk.got) == (answer.status == 200)


TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)


@QUIET
@given(
    value=TEXT, prefix=st.sampled_from(["", "/api", "/a b/c"]), mounted=st.booleans()
)
def test_values_arrive_wherever_the_router_stands(
    pb: ModuleType, value: str, prefix: str, mounted: bool
) -> None:
    """Below a prefix, in an application that is mounted, with any character."""
    assume(
        not mounted or "\n" not in value
    )  # Starlette's pattern of a mount ends there
    desk = Desk(pb, HttpRule("GET", "/v1/{name}/x"))
    app: Any = FastAPI()
    app.include_router(desk.router(), prefix=prefix)
    path = f"{quote(prefix)}/v1/{quote(value, safe='')}/x"
    if mounted:
        app, path = Starlette(routes=[Mount("/out", app)]), f"/out{path}"
    assert asyncio.run(ask(app, "GET", path)).status == 200
    assert only(desk).name == value


@given(st.lists(TEXT, max_size=4), st.lists(TEXT, max_size=4))
def test_segments_are_those_that_were_sent(before: list[str], below: list[str]) -> None:
    """What stands before them may have escaped slashes as well."""
    first = "".join(f"/{quote(one, safe='')}" for one in before)
    sent = [quote(one, safe="") for one in below]
    raw = f"{first}/{'/'.join(sent)}"
    scope = {"raw_path": raw.encode(), "path": unquote(raw)}
    found = sent_segments(scope, unquote("/".join(sent)))
    assert [unquote(one) for one in found] == (below or [""])


@pytest.mark.parametrize("raw", [None, b"", b"/elsewhere"])
def test_a_path_that_was_rewritten(raw: bytes | None) -> None:
    """A server need not say what was sent, and what is in front may rewrite it."""
    scope = {"raw_path": raw, "path": "/v1/a b:go/é%"}
    found = sent_segments(scope, "v1/a b:go/é%")
    assert found == ["v1", "a%20b:go", "%C3%A9%25"]


def test_services_that_fail_are_not_the_callers_fault(pb: ModuleType) -> None:
    """A defect is a 500, and still no traceback."""
    desk = Desk(pb, *RULES)
    desk.answer = lambda request, context: None
    answer = desk.ask("GET", "/v1/a")
    assert answer.status == 500
    assert answer.json()["error"]["status"] == "INTERNAL"


def test_two_routers_of_one_application(pb: ModuleType) -> None:
    """A path of both goes to whoever has its method; a path of neither to the rest."""
    one = Desk(pb, HttpRule("GET", "/v1/{name}"))
    two = Desk(pb, HttpRule("POST", "/v1/{name}", "*"))
    app = one.app()
    app.include_router(two.router())

    @app.get("/v2/own")
    def own() -> str:
        return "mine"

    def status(method: str, path: str) -> int:
        return asyncio.run(ask(app, method, path)).status

    assert [status("GET", "/v1/a"), status("POST", "/v1/b")] == [200, 200]
    assert (one.got, two.got) == ([pb.Request(name="a")], [pb.Request(name="b")])
    assert [status("GET", "/v2/own"), status("GET", "/v2/other")] == [200, 404]
    assert "/v2/own" in app.openapi()["paths"]
