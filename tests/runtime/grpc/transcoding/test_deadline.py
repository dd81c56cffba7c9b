"""The deadline of a caller covers all of a call, from the first byte of its body on."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import pytest
from fastapi import FastAPI

from codegen.runtime.grpc import HttpRule
from codegen.runtime.grpc.transcoding import binding
from codegen.runtime.grpc.transcoding.json_text import strict_json
from codegen.runtime.grpc.transcoding.testing import ask
from tests.runtime.grpc.transcoding.desk import Desk
from tests.runtime.virtual import VirtualTime

ONE = HttpRule("POST", "/one", "*")
MANY = HttpRule("POST", "/many", "*")


@pytest.fixture
def desk(pb: ModuleType) -> Desk:
    """Answers at once, to calls that are recorded."""
    desk = Desk(pb, ONE, stream=(MANY,))

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        yield pb.Response(text="a")

    desk.answers = answers
    return desk


async def stalled(app: FastAPI, path: str, waits: bytes) -> tuple[int, Any]:
    """What is answered to a caller whose body stops after its first byte."""
    sent: list[Any] = []
    events = [{"type": "http.request", "body": b"{", "more_body": True}]

    async def receive() -> Any:
        if not events:
            await asyncio.Event().wait()
        return events.pop()

    async def send(event: Any) -> None:
        sent.append(event)

    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"x-request-timeout-ms", waits)],
    }
    await app(scope, receive, send)
    return sent[0]["status"], json.loads(sent[1]["body"])


@pytest.mark.parametrize("path", ["/one", "/many"])
def test_a_body_that_never_ends(desk: Desk, path: str) -> None:
    """It holds a request for no longer than its caller waits."""
    virtual = VirtualTime()
    status, said = virtual.run(
        asyncio.wait_for(stalled(desk.app(), path, b"250"), timeout=60)
    )
    assert (status, said["error"]["status"]) == (504, "DEADLINE_EXCEEDED")
    assert virtual.now == pytest.approx(0.25, abs=0.05)
    assert desk.got == []


@pytest.mark.parametrize("path", ["/one", "/many"])
@pytest.mark.parametrize("waits", ["0", "-5"])
def test_a_caller_that_waits_no_longer(desk: Desk, path: str, waits: str) -> None:
    """It is told so at once, and its body is not even read."""
    answer = desk.ask("POST", path, b"no JSON", x_request_timeout_ms=waits)
    assert answer.status == 504
    assert answer.json()["error"]["status"] == "DEADLINE_EXCEEDED"
    assert desk.got == []


@pytest.mark.parametrize("path", ["/one", "/many"])
def test_a_body_that_takes_long_to_understand(
    desk: Desk, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service is not called for a caller that has gone meanwhile."""

    def slowly(body: bytes) -> Any:
        time.sleep(0.03)
        return strict_json(body)

    monkeypatch.setattr(binding, "strict_json", slowly)
    headers = {"x-request-timeout-ms": "20"}
    answer = asyncio.run(ask(desk.app(), "POST", path, body=b"{}", headers=headers))
    assert (answer.status, desk.got) == (504, [])


@pytest.mark.parametrize("path", ["/one", "/many"])
def test_a_caller_that_waits(desk: Desk, path: str) -> None:
    """Whoever is in time is served."""
    assert desk.ask("POST", path, b"{}", x_request_timeout_ms="5000").status == 200
    assert len(desk.got) == 1
