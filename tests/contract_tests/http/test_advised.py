"""What the contract says nothing of: methods that it lacks, `Allow`, cursors that nobody gave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, HTTPException

from codegen.runtime.contract_tests import known
from codegen.runtime.contract_tests.http.advised import ADVISED
from codegen.runtime.http.paging import Paging

from .serving import GIVES, REFUSED, answer, found, honest, importable, notes, subject

_CURSOR = {
    "name": "cursor",
    "in": "query",
    "schema": {"type": "string", "minLength": 1},
}
_LISTED = {
    "type": "object",
    "required": ["items"],
    "properties": {"items": {"type": "array"}, "next": {"type": "string"}},
}
LIST = {
    "/words": {
        "get": {
            "operationId": "listWords",
            "parameters": [_CURSOR],
            "responses": {
                "200": {
                    "description": "Some.",
                    "content": {"application/json": {"schema": _LISTED}},
                },
                "400": REFUSED,
            },
        }
    }
}
TWO = {
    "/word": {
        "get": {"operationId": "getWord", "responses": {"200": GIVES}},
        "delete": {"operationId": "dropWord", "responses": {"204": REFUSED}},
    }
}


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODEGEN_TEST_EXAMPLES", "5")


def _two_methods() -> FastAPI:
    app = FastAPI()

    @app.get("/word")
    def get() -> dict[str, str]:
        return {"word": "it"}

    @app.delete("/word", status_code=204)
    def drop() -> None:
        pass

    @app.get("/other")
    def other() -> None:
        raise HTTPException(404)

    return app


def test_an_ordinary_app_is_not_blamed(tmp_path: Path) -> None:
    """What Starlette says of `Allow` is advice, once for the path, until it is accepted."""
    check = "allow_header_conformance"
    with importable("words_two", make=_two_methods):
        noted = notes(subject(tmp_path, "words_two:make", TWO))
        assert found(noted) == set()
        told = [e for e in noted if e["findings"]]
        assert [(e["status"], *e["checks"]) for e in told] == [("advice", check)]
        more = f'accept = ["{check}"]'
        noted = notes(subject(tmp_path, "words_two:make", TWO, more))
    assert [one for _, one in found(noted)] == [check]


def test_a_method_that_the_contract_lacks(tmp_path: Path) -> None:
    """Is none of its matters."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and scope["method"] in ("PATCH", "TRACE"):
            await answer(send, 200, {"word": "more"})
            return
        await honest(scope, receive, send)

    with importable("words_more", app=app):
        noted = notes(subject(tmp_path, "words_more:app"))
    assert found(noted) == set()
    assert {e["status"] for e in noted if e["findings"]} == {"advice"}


@pytest.mark.parametrize("status", [400, 500])
def test_cursors_that_nobody_gave(tmp_path: Path, status: int) -> None:
    """May be refused, as the contract says, and nothing but that."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and scope["path"] == "/words":
            if scope["method"] != "GET":
                await answer(send, 405, allow="GET")
            elif b"cursor=" in scope["query_string"]:
                await answer(send, status)
            else:
                await answer(send, 200, {"items": ["a"]})
            return
        await honest(scope, receive, send)

    paging = {
        "listWords": Paging(
            style="cursor", parameter="cursor", next="/next", items="/items"
        )
    }
    with importable("words_paged", app=app):
        words = subject(tmp_path, "words_paged:app", LIST, paging=paging)
        noted = notes(words, do=lambda one: one.conforms_in_sequence())
    wrong = {("listWords", "not_a_server_error")} if status == 500 else set()
    assert found(noted) == wrong, json.dumps(noted, indent=1)


def test_they_can_be_accepted() -> None:
    """By their names, which the configuration knows without Schemathesis."""
    assert set(known.ADVISED) == set(ADVISED)
    assert set(ADVISED.values()) - {""} <= known.LAWS
