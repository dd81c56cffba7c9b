"""HEAD, OPTIONS and 405: they follow from the methods that a path has."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.responses import StreamingResponse
from starlette.middleware.cors import CORSMiddleware

from codegen.runtime.http import Empty, Operation
from codegen.runtime.http.server.app import contract_app
from codegen.runtime.http.server.methods import ordered
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.server.templates import Paths, filled
from tests.runtime.http.desk import Desk, create_router
from tests.runtime.http.raw import ask

ID = "00000000-0000-0000-0000-000000000007"


def included() -> FastAPI:
    app = FastAPI()
    app.include_router(create_router(Desk()))
    return app


def nested() -> FastAPI:
    outer = APIRouter()
    outer.include_router(create_router(Desk()))
    app = FastAPI()
    app.include_router(outer)
    return app


def split() -> FastAPI:
    """The same paths, some methods of which another contract router has."""
    app = FastAPI()
    other = ContractRouter()
    app.include_router(create_router(Desk()))
    app.include_router(other)

    @other.patch("/guests")
    async def patch_guests() -> None: ...

    return app


@pytest.fixture(params=[included, nested])
def app(request: pytest.FixtureRequest) -> FastAPI:
    make: Callable[[], FastAPI] = request.param
    return make()


def test_a_method_that_a_path_has_not_is_refused_with_all_that_it_has(
    app: FastAPI,
) -> None:
    answer = ask(app, "PATCH", "/guests")
    assert answer.status == 405
    assert answer.allow == ["GET", "HEAD", "POST", "OPTIONS"]
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "This path has no PATCH."


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "BREW", "get"])
def test_unusual_methods_are_refused_alike(app: FastAPI, method: str) -> None:
    answer = ask(app, method, f"/guests/{ID}")
    assert answer.status == 405
    assert answer.allow == ["GET", "HEAD", "DELETE", "OPTIONS"]


def test_methods_of_other_contract_routers_count() -> None:
    assert ask(split(), "DELETE", "/guests").allow == [
        "GET",
        "HEAD",
        "POST",
        "PATCH",
        "OPTIONS",
    ]
    assert ask(split(), "PATCH", "/guests").status == 200


def test_a_concrete_path_hides_the_template_with_its_methods(app: FastAPI) -> None:
    answer = ask(app, "DELETE", "/guests/me")
    assert answer.status == 405
    assert answer.allow == ["GET", "HEAD", "OPTIONS"]
    assert ask(app, "DELETE", f"/guests/{ID}").status == 204


def test_a_prefix_hides_nothing_else() -> None:
    app = FastAPI()
    app.include_router(create_router(Desk()), prefix="/{tenant}/v1")
    assert ask(app, "DELETE", "/a/v1/guests/me").status == 405
    assert ask(app, "DELETE", f"/a/v1/guests/{ID}").status == 204
    assert ask(app, "PUT", f"/a/v1/guests/{ID}").allow == [
        "GET",
        "HEAD",
        "DELETE",
        "OPTIONS",
    ]


def test_a_mounted_application_knows_its_own_paths_only() -> None:
    outer = FastAPI()

    @outer.put("/guests")
    async def put_guests() -> None: ...

    outer.mount("/inner", included())
    answer = ask(outer, "PATCH", "/inner/guests")
    assert answer.allow == ["GET", "HEAD", "POST", "OPTIONS"]
    assert ask(outer, "HEAD", "/inner/guests").status == 200


def test_head_is_get_without_its_body(app: FastAPI) -> None:
    got, head = ask(app, "GET", "/guests"), ask(app, "HEAD", "/guests")
    assert (head.status, head.body) == (200, b"")
    assert head.headers == got.headers
    assert int(head.headers["content-length"]) == len(got.body) > 0


def test_head_is_refused_as_get_is(app: FastAPI) -> None:
    answer = ask(app, "HEAD", "/guests?limit=0")
    assert (answer.status, answer.body) == (422, b"")
    assert ask(app, "HEAD", "/photo").status == 404


def test_head_of_a_path_without_get_is_refused() -> None:
    router = ContractRouter()

    @router.post("/jobs")
    async def post_jobs() -> None: ...

    app = FastAPI()
    app.include_router(router)
    assert ask(app, "HEAD", "/jobs").allow == ["POST", "OPTIONS"]


def test_a_declared_head_is_not_made_up(app: FastAPI) -> None:
    assert ask(app, "HEAD", "/rooms").status == 204
    assert ask(app, "GET", "/rooms").status == 200


def test_head_of_a_stream_ends() -> None:
    router, sent = ContractRouter(), []

    @router.get("/ticks")
    async def ticks() -> StreamingResponse:
        async def endless() -> AsyncIterator[bytes]:
            while True:
                sent.append(1)
                yield b"tick"
                await asyncio.sleep(0)

        return StreamingResponse(endless(), media_type="text/plain")

    app = FastAPI()
    app.include_router(router)
    answer = ask(app, "HEAD", "/ticks")
    assert (answer.status, answer.body, len(sent)) == (200, b"", 1)


def test_options_says_what_there_is(app: FastAPI) -> None:
    answer = ask(app, "OPTIONS", "/guests")
    assert (answer.status, answer.body) == (204, b"")
    assert answer.allow == ["GET", "HEAD", "POST", "OPTIONS"]
    assert "content-type" not in answer.headers


def test_a_declared_options_is_not_made_up() -> None:
    router = ContractRouter()

    @router.get("/a")
    async def get_a() -> int:
        return 1

    @router.options("/a")
    async def options_a() -> str:
        return "mine"

    app = FastAPI()
    app.include_router(router)
    assert ask(app, "OPTIONS", "/a").body == b'"mine"'


def test_cross_origin_questions_are_answered_before() -> None:
    app = included()
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["PUT"])
    asked = {"origin": "https://a.example", "access-control-request-method": "PUT"}
    answer = ask(app, "OPTIONS", "/guests", headers=asked)
    assert answer.status == 200
    assert answer.headers["access-control-allow-methods"] == "PUT"


def test_own_routes_of_an_application_are_told_as_they_are(tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    document.write_text("{}")
    app = contract_app(create_router(Desk()), document)

    @app.get("/guests/{a}/{b}")
    async def mine(a: str, b: str) -> str:
        return a + b

    @app.put("/guests")
    async def put_guests() -> None: ...

    assert ask(app, "PATCH", "/guests").allow == [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "OPTIONS",
    ]
    answer = ask(app, "PATCH", "/guests/a/b")
    assert (answer.status, answer.allow) == (405, ["GET"])
    assert answer.headers["content-type"] == "application/problem+json"


def operation(path: str) -> Operation[None]:
    return Operation(name=path, method="GET", path=path, results={204: Empty()})


@pytest.mark.parametrize(
    ("template", "before"),
    [
        ("/a/{x}", ["/a/b", "/a/b-{y}"]),
        ("/a/b-{y}", []),
        ("/a/{x}/{y}", ["/a/{x}/c", "/a/{z}/c"]),
        ("/{x}/b", ["/a/b"]),
        ("/a/b", []),
    ],
)
def test_the_more_special_path_stands_before(template: str, before: list[str]) -> None:
    listed = ["/a/{x}", "/a/b", "/a/b-{y}", "/a/{x}/{y}", "/a/{x}/c", "/a/{z}/c"]
    paths = Paths(map(operation, [*listed, "/{x}/b", "/{z}/b"]))
    found = paths.before(template)
    samples = [filled(one, ["1", "2"]) for one in before]
    assert len(found) == len(before)
    for one, path in zip(found, samples, strict=True):
        assert one.values(path) is not None


def test_allow_has_one_order() -> None:
    assert ordered({"TRACE", "POST", "ZAP", "GET", "LOCK"}) == [
        "GET",
        "POST",
        "TRACE",
        "LOCK",
        "ZAP",
    ]
