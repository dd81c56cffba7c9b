"""Answers that are written piece by piece, to requests with a key."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request, Response
from starlette.background import BackgroundTask

from codegen.runtime import Policy
from codegen.runtime.http import Answer, Binary, File, Json, JsonLines, Operation
from codegen.runtime.http.idempotency import LONGEST_KEPT
from codegen.runtime.http.idempotency.memory import MemoryStore
from codegen.runtime.http.server.answering import respond
from codegen.runtime.http.server.router import ContractRouter
from tests.runtime.http.raw import Told, ask

RENDER: Operation[Any] = Operation(
    name="render",
    method="POST",
    path="/render",
    results={
        200: Binary(File, media_type="image/png"),
        201: JsonLines(int),
        202: Json(dict[str, str]),
    },
    policy=Policy(idempotency_key="Idempotency-Key"),
)
LONG = b"x" * LONGEST_KEPT


class Rendering:
    """A service with a store of keys, which answers `answer(run)`."""

    def __init__(self, answer: Any) -> None:
        self.runs, self.after = 0, 0
        router = ContractRouter([RENDER], idempotency=MemoryStore())

        @router.post("/render", operation_id="render", response_model=None)
        async def render(request: Request) -> Response:
            self.runs += 1
            response = respond(RENDER, answer(self.runs), request)
            response.background = BackgroundTask(self.done)
            return response

        self.app = FastAPI()
        self.app.include_router(router)

    def done(self) -> None:
        self.after += 1

    def ask(self) -> Told:
        headers = {"idempotency-key": "k"}
        return ask(self.app, "POST", "/render", headers=headers)


def pieces() -> Iterator[bytes]:
    yield b"a"
    yield b"b"


async def numbers() -> AsyncIterator[int]:
    yield 1
    yield 2


@pytest.mark.parametrize("content", [b"", b"text", LONG], ids=len)
def test_a_file_is_kept(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "é.png"
    path.write_bytes(content)
    rendering = Rendering(lambda run: Answer(File.of(path), headers={"X-Run": run}))
    first = rendering.ask()
    path.write_bytes(b"later")
    again = rendering.ask()
    assert (first.status, first.body, first.headers["x-run"]) == (200, content, "1")
    assert first.headers["content-length"] == str(len(content))
    assert first.headers["content-type"] == "image/png"
    assert "filename=" in first.headers["content-disposition"]
    assert again.headers.pop("idempotent-replayed") == "true"
    assert again == first
    assert (rendering.runs, rendering.after) == (1, 1)


def test_an_open_file_is_kept() -> None:
    rendering = Rendering(lambda run: File(io.BytesIO(b"text")))
    assert [rendering.ask().body for _ in "12"] == [b"text"] * 2
    assert rendering.runs == 1


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (lambda run: File(io.BytesIO(LONG + b"x")), LONG + b"x"),
        (lambda run: File(pieces()), b"ab"),  # only reading it tells how long it is
        (lambda run: Answer(numbers(), status=201), b"1\n2\n"),
    ],
    ids=["long", "of unknown length", "items"],
)
def test_what_is_not_kept_does_not_run_again(answer: Any, body: bytes) -> None:
    """There is nothing to answer with, and a second effect would be worse than none."""
    rendering = Rendering(answer)
    assert rendering.ask().body == body
    for _ in "12":
        again = rendering.ask()
        assert again.status == 409
        assert "retry-after" not in again.headers  # coming again does not help
        assert "the answer is not kept" in again.json()["detail"]
    assert rendering.runs == 1


def test_what_is_held_is_kept_however_long_it_is() -> None:
    rendering = Rendering(lambda run: Answer({"a": "b" * LONGEST_KEPT}, status=202))
    assert rendering.ask().body == rendering.ask().body
    assert rendering.runs == 1


def test_a_file_that_cannot_be_read_frees_the_key(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError("broken")
            return super().read(1)

    kinds = iter([Broken, io.BytesIO])
    rendering = Rendering(lambda run: File(next(kinds)(b"text")))
    assert rendering.ask().status == 500
    assert rendering.ask().body == b"text"
    assert rendering.runs == 2
