"""The whole application: the contract as it stands, and plain problems everywhere."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Unpack

import pytest
from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException, WebSocket
from fastapi.testclient import TestClient
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from codegen.runtime import Bulkhead
from codegen.runtime.http import Json, Operation
from codegen.runtime.http.problem import Problem
from codegen.runtime.http.server.app import AppOptions, contract_app
from codegen.runtime.http.server.router import ContractRoute, ContractRouter
from tests.runtime.http.desk import Desk, create_router
from tests.runtime.http.raw import ask

CONTRACT = {
    "openapi": "3.1.0",
    "info": {"title": "Désk", "version": "1", "license": {"name": "MIT"}},
    "servers": [{"url": "https://desk.example.com/v1"}],
    "paths": {},
}
ID = "00000000-0000-0000-0000-000000000007"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(CONTRACT, ensure_ascii=False, indent=1), "utf-8")
    return path


@pytest.fixture
def app(document: Path) -> FastAPI:
    return contract_app(create_router(Desk()), document)


def test_the_contract_is_served_byte_for_byte(app: FastAPI, document: Path) -> None:
    answer = ask(app, "GET", "/openapi.json")
    assert answer.body == document.read_bytes()
    assert answer.headers["content-type"] == "application/json"
    assert app.openapi() == CONTRACT


def test_the_contract_is_sent_once_to_who_keeps_it(app: FastAPI) -> None:
    tag = ask(app, "GET", "/openapi.json").headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        answer = ask(app, "GET", "/openapi.json", headers={"if-none-match": known})
        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["etag"] == tag
        assert "content-type" not in answer.headers
    other = ask(app, "GET", "/openapi.json", headers={"if-none-match": '"other"'})
    assert other.status == 200


def test_the_tag_follows_the_contract(document: Path) -> None:
    tags = set()
    for title in ("a", "b", "b"):
        document.write_text(json.dumps({"info": {"title": title}}))
        app = contract_app(create_router(Desk()), document)
        tags.add(ask(app, "GET", "/openapi.json").headers["etag"])
    assert len(tags) == 2


def test_head_of_the_contract_has_its_length(app: FastAPI, document: Path) -> None:
    answer = ask(app, "HEAD", "/openapi.json")
    assert answer.body == b""
    assert int(answer.headers["content-length"]) == document.stat().st_size


@pytest.mark.parametrize("page", ["/docs", "/redoc"])
def test_the_pages_read_the_contract(app: FastAPI, page: str) -> None:
    answer = ask(app, "GET", page)
    assert answer.status == 200
    assert "/openapi.json" in answer.body.decode()
    assert "Désk" in answer.body.decode()
    behind = ask(app, "GET", page, root_path="/proxy")
    assert "/proxy/openapi.json" in behind.body.decode()


def test_the_pages_may_stand_elsewhere_or_nowhere(document: Path) -> None:
    app = contract_app(create_router(Desk()), document, docs="/internal/")
    assert ask(app, "GET", "/docs").status == 404
    assert "/internal/openapi.json" in ask(app, "GET", "/internal/docs").body.decode()
    assert ask(app, "GET", "/internal/openapi.json").body == document.read_bytes()
    app = contract_app(create_router(Desk()), document, docs=False)
    for page in ("/docs", "/redoc", "/openapi.json"):
        assert ask(app, "GET", page).status == 404


def test_the_pages_may_call_this_server(document: Path) -> None:
    app = contract_app(create_router(Desk()), document, docs_servers=["/v1"])
    assert "/docs/openapi.json" in ask(app, "GET", "/docs").body.decode()
    shown = ask(app, "GET", "/docs/openapi.json").json()
    assert shown == {**CONTRACT, "servers": [{"url": "/v1"}]}
    assert ask(app, "GET", "/openapi.json").body == document.read_bytes()


def having(*paths: str) -> ContractRouter:
    """Return a router of a contract that has *paths* itself."""
    operations: list[Operation[str]] = [
        Operation(name=path, method="GET", path=path, results={200: Json(str)})
        for path in paths
    ]
    router = ContractRouter(operations)

    async def mine() -> str:
        return "mine"

    for path in paths:
        router.get(path, operation_id=path)(mine)
    return router


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_a_path_of_the_contract_is_no_page(document: Path, path: str) -> None:
    app = contract_app(having(path), document)
    assert ask(app, "GET", path).json() == "mine"
    (other,) = {"/docs", "/redoc"} - {path}
    assert ask(app, "GET", other).status == 200
    assert ask(app, "GET", "/openapi.json").body == document.read_bytes()


def test_pages_read_no_operation_of_the_contract(document: Path) -> None:
    """A contract that has the document's path leaves the pages nothing to show."""
    app = contract_app(having("/openapi.json"), document)
    assert ask(app, "GET", "/openapi.json").json() == "mine"
    for page in ("/docs", "/redoc"):
        assert ask(app, "GET", page).status == 404
    app = contract_app(having("/openapi.json"), document, docs_servers=[""])
    assert ask(app, "GET", "/docs").status == 200  # it reads a document of its own
    app = contract_app(having("/openapi.json"), document, docs="/internal")
    assert ask(app, "GET", "/internal/docs").status == 200
    app = contract_app(having("/openapi.json"), document, prefix="/v1")
    assert ask(app, "GET", "/openapi.json").body == document.read_bytes()
    assert ask(app, "GET", "/v1/openapi.json").json() == "mine"


def test_paths_stand_below_the_prefix(document: Path) -> None:
    app = contract_app(create_router(Desk()), document, prefix="/v1")
    assert ask(app, "GET", "/v1/guests").status == 200
    assert ask(app, "GET", "/guests").status == 404
    assert ask(app, "GET", "/openapi.json").status == 200
    assert app.url_path_for("get_guest", id=ID) == f"/v1/guests/{ID}"


@pytest.mark.parametrize("target", ["/nowhere", "/guests/", "/", "//guests", "/%ff"])
def test_unknown_paths_are_problems(app: FastAPI, target: str) -> None:
    """One with a slash more is another path, and no redirect."""
    answer = ask(app, "GET", target)
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "Not Found",
    }


def test_a_defect_is_a_problem_that_says_nothing(document: Path) -> None:
    desk = Desk()
    desk.error = RuntimeError("secret")
    answer = ask(contract_app(create_router(desk), document), "GET", f"/guests/{ID}")
    assert answer.status == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert b"secret" not in answer.body


def test_own_routes_tell_problems_too(app: FastAPI) -> None:
    @app.get("/mine")
    async def mine(number: int) -> int:
        if number < 0:
            raise HTTPException(409, "no")
        return number

    assert ask(app, "GET", "/mine?number=7").json() == 7
    wrong = ask(app, "GET", "/mine?number=a")
    assert (wrong.status, wrong.json()["errors"][0]["loc"]) == (
        422,
        ["query", "number"],
    )
    assert ask(app, "GET", "/mine?number=-1").json()["detail"] == "no"


def test_handlers_of_the_user_come_first(app: FastAPI) -> None:
    @app.exception_handler(404)
    async def lost(request: Request, error: Exception) -> Response:
        return JSONResponse({"lost": request.url.path}, status_code=404)

    assert ask(app, "GET", "/nowhere").json() == {"lost": "/nowhere"}


def test_an_error_of_the_users_own_reaches_their_handler(document: Path) -> None:
    class Own(Exception): ...

    desk = Desk()
    desk.error = Own()
    app = contract_app(create_router(desk), document)

    @app.exception_handler(Own)
    async def own(request: Request, error: Exception) -> Response:
        return Response(status_code=418)

    assert ask(app, "GET", f"/guests/{ID}").status == 418


def test_what_users_add_to_an_application_goes_on_working(document: Path) -> None:
    events: list[str] = []

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        events.append("up")
        yield
        events.append("down")

    def who() -> str:
        return "nobody"

    app = contract_app(
        create_router(Desk()),
        document,
        lifespan=lifespan,
        middleware=[Middleware(GZipMiddleware, minimum_size=1)],
    )

    @app.middleware("http")
    async def mark(request: Request, call_next: Any) -> Response:
        response: Response = await call_next(request)
        response.headers["x-marked"] = "yes"
        return response

    @app.get("/who")
    async def get_who(tasks: BackgroundTasks, name: str = Depends(who)) -> str:
        tasks.add_task(events.append, "after")
        return name

    @app.websocket("/socket")
    async def socket(websocket: WebSocket) -> None:
        await websocket.accept()
        await websocket.send_text("hello")
        await websocket.close()

    app.dependency_overrides[who] = lambda: "somebody"
    with TestClient(app) as client:
        assert client.get("/who").json() == "somebody"
        guests = client.get("/guests")
        assert guests.headers["x-marked"] == "yes"
        assert guests.headers["content-encoding"] == "gzip"
        with client.websocket_connect("/socket") as connected:
            assert connected.receive_text() == "hello"
    assert events == ["up", "after", "down"]


def test_what_is_said_of_the_application_holds_for_the_routes(
    document: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk()
    desk.answer = Response("wrong", media_type="text/plain")
    options: AppOptions = {"max_body": 10, "check_responses": True}

    def create_app(desk: Desk, **options: Unpack[AppOptions]) -> FastAPI:
        return contract_app(create_router(desk), document, **options)

    app = create_app(desk, **options)
    assert ask(app, "POST", "/guests", value={"name": "Ann"}).status == 413
    with caplog.at_level(logging.ERROR):
        assert ask(app, "GET", "/guests/me").status == 500


def test_a_full_application_sheds_load(document: Path) -> None:
    app = contract_app(create_router(Desk()), document, shed=Bulkhead(limit=1))
    assert app.user_middleware[0].kwargs["limit"] == Bulkhead(limit=1)
    assert ask(app, "GET", "/guests").status == 200


def test_a_full_application_says_so_as_the_contract_has_it(document: Path) -> None:
    def write(problem: Problem, declared: Any, request: Request) -> Response:
        text = f"{problem.status} {declared} {request.url.path}"
        return JSONResponse(text, status_code=problem.status)

    full = Bulkhead(limit=1)
    app = contract_app(create_router(Desk()), document, shed=full, errors=write)

    @app.get("/inner")
    async def inner() -> str:
        # Asks the application while it is at work itself.
        return (await asyncio.to_thread(ask, app, "GET", "/guests")).body.decode()

    assert ask(app, "GET", "/inner").json() == '"503 None /guests"'


def test_handlers_of_errors_may_read_the_body(document: Path) -> None:
    class Own(Exception): ...

    desk = Desk()
    desk.error = Own()
    app = contract_app(create_router(desk), document)

    @app.exception_handler(Own)
    async def own(request: Request, error: Exception) -> Response:
        return Response(await request.body(), status_code=418)

    answer = ask(app, "POST", "/guests", value={"name": "Ann"})
    assert (answer.status, answer.body) == (418, b'{"name": "Ann"}')


def test_routes_and_requests_of_the_users_own_class_go_on_working() -> None:
    class Upper(Request):
        async def body(self) -> bytes:
            return (await super().body()).replace(b"ann", b"Ann")

    class UpperRoute(ContractRoute):
        def get_route_handler(self) -> Any:
            handler = super().get_route_handler()

            async def changed(request: Request) -> Response:
                return await handler(Upper(request.scope, request.receive))

            return changed

    desk = Desk()
    app = FastAPI()
    app.include_router(create_router(desk, route_class=UpperRoute, max_body=20))
    assert ask(app, "POST", "/guests", value={"name": "ann"}).status == 201
    assert desk.bodies[0].name == "Ann"
    long = {"name": "a" * 20}
    assert ask(app, "POST", "/guests", value=long).status == 413
