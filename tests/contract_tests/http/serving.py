"""The contract tests of a small document, in this process: against an app, or a raw socket."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from codegen.runtime.contract_tests import ledger
from codegen.runtime.contract_tests.configuration import ConfigurationError
from codegen.runtime.contract_tests.findings import ContractBroken
from codegen.runtime.contract_tests.http.subject import HttpSubject
from codegen.runtime.http import Empty, Operation
from codegen.runtime.http.paging import Paging

WORD = {
    "type": "object",
    "required": ["word"],
    "additionalProperties": False,
    "properties": {"word": {"type": "string", "maxLength": 8}},
}
_CONTENT = {"application/json": {"schema": WORD}}
GIVES = {"description": "It.", "content": _CONTENT}
REFUSED = {"description": "No."}
PING = {"/ping": {"get": {"operationId": "ping", "responses": {"200": GIVES}}}}
THINGS = {
    "/things": {
        "post": {
            "operationId": "makeThing",
            "requestBody": {"required": True, "content": _CONTENT},
            "responses": {"201": GIVES, "400": REFUSED, "422": REFUSED},
        }
    }
}


def subject(
    folder: Path,
    target: str,
    paths: dict[str, Any] | None = None,
    more: str = "",
    paging: dict[str, Paging] | None = None,
) -> HttpSubject:
    """The contract of *paths*, kept by *target*; *more* is configuration."""
    paths = {**PING, **THINGS} if paths is None else paths
    root = folder / "generated"
    (root / "words" / "http").mkdir(parents=True, exist_ok=True)
    document = {"openapi": "3.1.0", "info": {"title": "Words", "version": "1"}}
    text = json.dumps({**document, "paths": paths})
    (root / "openapi.json").write_text(text, "utf-8")
    (folder / "pyproject.toml").write_text(
        f"[tool.codegen.providers.words]\nhttp = {json.dumps(target)}\n{more}\n",
        "utf-8",
    )
    operations = [
        Operation(
            name=value["operationId"],
            method=method.upper(),
            path=path,
            results={200: Empty()},
            paging=(paging or {}).get(value["operationId"]),
        )
        for path, item in paths.items()
        for method, value in item.items()
        if method != "parameters"
    ]
    return HttpSubject(
        service="words",
        slice="http",
        contract="words.openapi.yaml",
        tests=str(root / "contract_tests" / "test_words_http.py"),
        fake=lambda: None,
        serve=lambda fake: fake,
        document="openapi.json",
        operations=operations,
    )


def notes(
    words: HttpSubject, *names: str, do: Callable[[HttpSubject], None] | None = None
) -> list[ledger.Entry]:
    """What the tests of the operations of these *names* note, of all if none is named."""
    noted: list[ledger.Entry] = []
    with ledger.written_to(noted.append):
        for one in words.operations:
            if not names or one.name in names:
                _quietly(partial(words.conforms, one))
        if do is not None:
            _quietly(partial(do, words))
    return noted


def _quietly(test: Callable[[], Any]) -> None:
    with suppress(ContractBroken, pytest.skip.Exception, pytest.xfail.Exception):
        test()


def found(noted: list[ledger.Entry]) -> set[tuple[str, str]]:
    """The operations of findings that count, and their checks."""
    return {
        (one["operation"], one["check"])
        for entry in noted
        if entry["status"] == "failed"
        for one in entry["findings"]
    }


def said(noted: list[ledger.Entry], check: str) -> list[dict[str, str]]:
    """The findings of *check*."""
    return [one for e in noted for one in e["findings"] if one["check"] == check]


def refused(words: HttpSubject) -> str:
    """Why the configuration of *words* cannot be used."""
    with pytest.raises(ConfigurationError) as caught:
        words.conforms(words.operations[0])
    return str(caught.value)


@contextmanager
def importable(name: str, **members: Any) -> Iterator[str]:
    """Stand-in for a module of a user that has *members*."""
    module = ModuleType(name)
    vars(module).update(members)
    sys.modules[name] = module
    try:
        yield name
    finally:
        del sys.modules[name]


async def answer(send: Any, status: int, value: Any = None, **headers: str) -> None:
    """Answer, as an ASGI app does, with JSON if there is a *value*."""
    told = [(n.encode(), v.encode()) for n, v in headers.items()]
    if value is not None:
        told.append((b"content-type", b"application/json"))
    body = b"" if value is None else json.dumps(value).encode()
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": body})


async def body_of(receive: Any) -> Any:
    """The JSON of a request; None if it is none."""
    whole = b""
    while True:
        message = await receive()
        whole += message.get("body", b"")
        if not message.get("more_body"):
            break
    try:
        return json.loads(whole)
    except ValueError:
        return None


def is_word(value: Any) -> bool:
    """Whether *value* is what the schema says."""
    return (
        isinstance(value, dict)
        and set(value) == {"word"}
        and isinstance(value["word"], str)
        and len(value["word"]) <= 8
    )


async def honest(scope: Any, receive: Any, send: Any) -> None:
    """Keep the contract of words."""
    if scope["type"] != "http":
        raise RuntimeError("there is no lifespan")
    told = await body_of(receive)
    match scope["path"], scope["method"]:
        case "/ping", "GET":
            await answer(send, 200, {"word": "pong"})
        case "/things", "POST":
            await answer(send, *((201, told) if is_word(told) else (422,)))
        case "/ping", _:
            await answer(send, 405, allow="GET")
        case "/things", _:
            await answer(send, 405, allow="POST")
        case _:
            await answer(send, 404)


Answers = Callable[[str, str, bytes], bytes | Iterable[bytes]]
"""The bytes that answer a method, a path and a body, or their parts."""


@contextmanager
def listening(answers: Answers) -> Iterator[str]:
    """Answer with what *answers* gives, byte for byte; return the address."""
    server = socket.create_server(("127.0.0.1", 0))
    port = server.getsockname()[1]
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as read:
                head, length = [], 0
                while (line := read.readline()) not in (b"\r\n", b""):
                    head.append(line.decode("latin-1"))
                    name, _, value = head[-1].partition(":")
                    length = int(value) if name.lower() == "content-length" else length
                if not head:
                    continue
                method, path, _ = head[0].split(" ", 2)
                try:
                    said = answers(method, path, read.read(length))
                    for part in (said,) if isinstance(said, bytes) else said:
                        connection.sendall(part)
                except OSError:
                    continue
                except SystemExit:
                    server.close()
                    return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        ended.set()
        with suppress(OSError):  # it has ended by itself
            server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)


def written(status: int, value: Any = None, more: str = "") -> bytes:
    """An answer as HTTP writes it."""
    body = b"" if value is None else json.dumps(value).encode()
    kind = "" if value is None else "content-type: application/json\r\n"
    length = f"content-length: {len(body)}\r\nconnection: close\r\n"
    return f"HTTP/1.1 {status} X\r\n{kind}{length}{more}\r\n".encode() + body


def plain(method: str, path: str, body: bytes) -> bytes:
    """Keep the contract of words, as bytes."""
    try:
        told = json.loads(body or b"null")
    except ValueError:
        told = None
    match path.partition("?")[0], method:
        case "/ping", "GET":
            return written(200, {"word": "pong"})
        case "/things", "POST":
            return written(201, told) if is_word(told) else written(422)
        case "/ping", _:
            return written(405, more="allow: GET\r\n")
        case "/things", _:
            return written(405, more="allow: POST\r\n")
    return written(404)
