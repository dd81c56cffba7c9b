"""A slash that was escaped is a part of the value in which it stands."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI, Path, Request
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.http import Json, Operation, Parameter
from codegen.runtime.http.client.async_client import AsyncHttpClient
from codegen.runtime.http.idempotency import fingerprint_of
from codegen.runtime.http.server.binding import read_parameter
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.slashes import with_marks, without_marks
from codegen.runtime.http.transports.asgi import AsgiTransport
from tests.runtime.http.raw import ask


def operation(name: str, path: str, *parameters: Parameter) -> Operation[list[str]]:
    return Operation(
        name=name,
        method="GET",
        path=path,
        parameters=parameters,
        results={200: Json(list[str])},
    )


FILE = operation("getFile", "/files/{name}")
LATEST = operation("getLatest", "/files/latest-{name}")
PAIR = operation("getPair", "/pairs/{one}/{two}")
LISTED = operation(
    "getListed",
    "/listed/{names}",
    Parameter(name="names", place="path", type=list[str]),
)


def create_router(**options: Any) -> ContractRouter:
    router = ContractRouter((FILE, LATEST, PAIR, LISTED), **options)

    @router.get("/files/{name}", operation_id="getFile")
    async def get_file(name: str) -> list[str]:
        return [name]

    @router.get("/files/latest-{name}", operation_id="getLatest")
    async def get_latest(name: str) -> list[str]:
        return ["latest", name]

    @router.get("/pairs/{one}/{two}", operation_id="getPair")
    async def get_pair(
        first: Annotated[str, Path(alias="one")],
        second: Annotated[str, Path(alias="two")],
    ) -> list[str]:
        return [first, second]

    @router.get("/listed/{names}", operation_id="getListed")
    async def get_listed(request: Request) -> list[str]:
        found: list[str] = read_parameter(request, LISTED, "path", "names")
        return found

    return router


def served(prefix: str = "") -> FastAPI:
    app = FastAPI()
    app.include_router(create_router(), prefix=prefix)
    return app


@pytest.mark.parametrize(
    ("target", "values"),
    [
        ("/files/a%2Fb", ["a/b"]),
        ("/files/a%2fb", ["a/b"]),
        ("/files/%2F", ["/"]),
        ("/files/a%2F%2Fb%2F", ["a//b/"]),
        ("/files/%2e%2e%2Fb", ["../b"]),
        ("/files/a%252Fb", ["a%2Fb"]),
        ("/files/%F4%8F%BF%BE%2F", ["\U0010fffe/"]),
        ("/files/%C3%2F%E4%B8", ["\ufffd/\ufffd"]),
        ("/files/latest-a%2Fb", ["latest", "a/b"]),
        ("/pairs/a%2Fb/c", ["a/b", "c"]),
        ("/pairs/a/b%2Fc", ["a", "b/c"]),
        ("/listed/a%2Fb,c%2C/d", None),
        ("/listed/a%2Fb,c%2Cd", ["a/b", "c,d"]),
        ("/files/a/b", None),
        ("/files%2Fa", None),
        ("/pairs/a%2Fb", None),
    ],
)
def test_it_parts_nothing(target: str, values: list[str] | None) -> None:
    answer = ask(served(), "GET", target)
    assert answer.status == (200 if values else 404)
    assert values is None or answer.json() == values


@pytest.mark.parametrize("root_path", ["", "/root", "/ro%2Fot"])
@pytest.mark.parametrize("prefix", ["", "/v1", "/{tenant}/v1"])
def test_what_stands_before_the_path_does_not_matter(
    prefix: str, root_path: str
) -> None:
    before = prefix.replace("{tenant}", "a")
    app = served(prefix)
    for target, value in {"a%2Fb": "a/b", "a%2Fb%2Fc": "a/b/c", "a": "a"}.items():
        answer = ask(app, "GET", f"{before}/files/{target}", root_path=root_path)
        assert (answer.status, answer.json()) == (200, [value])
        answer = ask(app, "GET", f"{before}/listed/{target}", root_path=root_path)
        assert (answer.status, answer.json()) == (200, [value])


def test_a_prefix_may_have_such_a_value_too() -> None:
    answer = ask(served("/{tenant}/v1"), "GET", "/x%2Fy/v1/files/a%2Fb")
    assert answer.json() == ["a/b"]


def mounted() -> FastAPI:
    outer = FastAPI()
    outer.mount("/inner", served())
    return outer


def cut(app: FastAPI) -> Callable[..., Awaitable[None]]:
    """A gateway that cuts off what only it knows, from the path that was decoded."""

    async def gateway(scope: Any, receive: Any, send: Any) -> None:
        inner = {**scope, "path": scope["path"].removeprefix("/inner")}
        await app(inner, receive, send)

    return gateway


@pytest.mark.parametrize("app", [mounted(), cut(served())], ids=["mounted", "cut"])
def test_an_application_may_stand_below_another_path(app: Any) -> None:
    assert ask(app, "GET", "/inner/files/a%2Fb").json() == ["a/b"]
    assert ask(app, "GET", "/inner/listed/a%2Fb").json() == ["a/b"]
    assert ask(app, "HEAD", "/inner/files/a%2Fb").status == 200


def test_a_path_that_was_rewritten_is_taken_as_it_is() -> None:
    async def rewriting(scope: Any, receive: Any, send: Any) -> None:
        await served()({**scope, "path": "/files/c"}, receive, send)

    assert ask(rewriting, "GET", "/old/a%2Fb").json() == ["c"]


def test_without_what_was_sent_there_is_no_telling() -> None:
    scope = {"path": "/files/a/b", "raw_path": None}
    assert with_marks(scope) is None
    assert with_marks({"path": "/files/a/b"}) is None


def test_the_methods_of_such_a_path_are_known() -> None:
    answer = ask(served(), "DELETE", "/files/a%2Fb")
    assert (answer.status, answer.allow) == (405, ["GET", "HEAD", "OPTIONS"])
    assert ask(served(), "HEAD", "/files/a%2Fb").status == 200
    assert ask(served(), "OPTIONS", "/files/a%2Fb").allow == ["GET", "HEAD", "OPTIONS"]


def test_the_client_writes_it_so() -> None:
    class Files(AsyncHttpClient):
        _service = "files"
        _operations = (FILE, PAIR)

        async def both(self, text: str) -> list[str]:
            one = await self._call(FILE, path={"name": text})
            return one + await self._call(PAIR, path={"one": text, "two": text})

    async def main(text: str) -> list[str]:
        async with Files("http://x", transport=AsgiTransport(served())) as files:
            return await files.both(text)

    for text in ("a/b", "/", "a%2Fb", "ü/\U0010fffe", "a/../b"):
        assert asyncio.run(main(text)) == [text] * 3


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_what_is_marked_is_what_was_escaped(parts: list[str]) -> None:
    raw = "/".join(quote(part, safe="") for part in ["", *parts])
    marked = with_marks({"path": "/".join(["", *parts]), "raw_path": raw.encode()})
    if marked is None:
        assert not any("/" in part for part in parts)
        return
    found = marked["path"].split("/")
    assert [without_marks(part) for part in found] == ["", *parts]


def test_paths_that_only_look_alike_are_other_requests() -> None:
    async def fingerprint(path: str, raw: str) -> str:
        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "raw_path": raw.encode(),
            "query_string": b"",
            "headers": [],
        }
        return await fingerprint_of(Request(scope, receive), PAIR)

    async def main() -> None:
        plain = "/pairs/a/b/c"
        found = [
            await fingerprint(plain, raw)
            for raw in ("/pairs/a%2Fb/c", "/pairs/a%2fb/c", "/pairs/a/b%2Fc", plain)
        ]
        assert found[0] == found[1]
        assert len(set(found)) == 3

    asyncio.run(main())
