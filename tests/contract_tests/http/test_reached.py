"""No answer is a finding of the operation that was asked, and who never answers is not there."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from anyio import to_thread

from codegen.runtime.contract_tests.http import reached

from .serving import (
    PING,
    found,
    honest,
    importable,
    listening,
    notes,
    plain,
    refused,
    said,
    subject,
    written,
)

BROKEN = {("makeThing", reached.ANSWERS)}


WAITS = pytest.mark.services
"""Of tests that wait for a time-out, which is one of the wall."""
LIMIT = 2.0


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODEGEN_TEST_EXAMPLES", "3")


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait no longer than has to be."""
    monkeypatch.setattr(reached, "LIMIT", LIMIT)


def test_a_service_that_answers(tmp_path: Path) -> None:
    """Nothing is found, in this process and at an address."""
    with importable("words_honest", app=honest):
        noted = notes(subject(tmp_path, "words_honest:app"))
    with listening(plain) as address:
        noted += notes(subject(tmp_path, address))
    assert found(noted) == set()
    assert {one["status"] for one in noted} == {"passed"}


def test_connections_that_are_closed(tmp_path: Path) -> None:
    """Always, or where the body is wrong: with the request, and how to repeat it."""

    def never(method: str, path: str, body: bytes) -> bytes:
        return b"" if path == "/things" else plain(method, path, body)

    def picky(method: str, path: str, body: bytes) -> bytes:
        answer = plain(method, path, body)
        return b"" if b" 422 " in answer[:20] else answer

    for answers in (never, picky):
        with listening(answers) as address:
            noted = notes(subject(tmp_path, address))
        assert found(noted) == BROKEN
        (finding,) = said(noted, reached.ANSWERS)
        assert finding["said"] == "It closed the connection without an answer."
        assert finding["request"].startswith(f"POST {address}/things\n")
        assert finding["repeat"].startswith("curl -X POST")
        assert finding["pointer"] == "/paths/~1things/post"


def test_a_service_that_ends_amid_the_run(tmp_path: Path) -> None:
    """Whoever is asked then says that it is gone."""
    count = 0

    def mortal(method: str, path: str, body: bytes) -> bytes:
        nonlocal count
        count += 1
        if count > 12:
            raise SystemExit
        return plain(method, path, body)

    with listening(mortal) as address:
        noted = notes(subject(tmp_path, address))
    assert found(noted)
    told = [one["said"] for one in said(noted, reached.ANSWERS)]
    assert (
        "The service is gone: it answered before, and now connection refused." in told
    )


async def _in_vain() -> None:
    await asyncio.sleep(3600)


async def _in_a_thread() -> None:
    await to_thread.run_sync(time.sleep, 6)  # as of a handler that is no coroutine


@WAITS
@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("wait", [_in_vain, _in_a_thread])
def test_waiting_in_vain_costs_one_time_out(tmp_path: Path, wait: Any) -> None:
    """Whatever test it is in which nobody answers; other operations are tested."""
    waited = 0

    async def app(scope: Any, receive: Any, send: Any) -> None:
        nonlocal waited
        if scope["type"] == "http" and scope["path"] == "/things":
            waited += 1
            await wait()
        await honest(scope, receive, send)

    with importable("words_slow", app=app):
        words = subject(tmp_path, "words_slow:app")
        noted = notes(words, do=lambda one: one.conforms_in_sequence())
    assert waited == 1
    assert found(noted) == BROKEN
    (finding,) = said(noted, reached.ANSWERS)
    assert finding["said"] == "It did not answer within 2 s."
    assert [one["status"] for one in noted if one["operation"] == "ping"] == ["passed"]


@WAITS
@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("ends", [True, False])
def test_events_need_have_no_end(tmp_path: Path, ends: bool) -> None:
    """What came of them until then is an answer."""
    kind = {"text/event-stream": {"schema": {"type": "string"}}}
    events = {"description": "Them.", "content": kind}
    get = {"operationId": "watch", "responses": {"200": events}}

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await honest(scope, receive, send)
            return
        headers = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for _ in range(3 if ends else 1_000_000):
            body = b"data: x\n\n"
            await send({"type": "http.response.body", "body": body, "more_body": True})
            await asyncio.sleep(0.01)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    with importable("words_watch", app=app):
        noted = notes(subject(tmp_path, "words_watch:app", {"/ping": {"get": get}}))
    assert found(noted) == set()
    assert noted[0]["status"] == "passed"
    assert noted[0]["calls"]["watch"]["answered"] > 0


@WAITS
@pytest.mark.usefixtures("short")
def test_an_answer_without_end(tmp_path: Path) -> None:
    """Is read for a while, and no longer."""

    def parts() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n"
        while True:
            time.sleep(0.05)
            yield b"1\r\n \r\n"

    def endless(method: str, path: str, body: bytes) -> bytes | Iterator[bytes]:
        is_ping = (path, method) == ("/ping", "GET")
        return parts() if is_ping else plain(method, path, body)

    with listening(endless) as address:
        noted = notes(subject(tmp_path, address))
    assert found(noted) == {("ping", reached.ANSWERS)}
    (finding,) = said(noted, reached.ANSWERS)
    assert finding["said"] == "Its answer had no end within 6 s."


@pytest.mark.parametrize("path", ["", "/below"])
def test_nobody_is_there(tmp_path: Path, path: str) -> None:
    """Which is said at once, by each test, and is no matter of contracts."""
    with listening(plain) as address:
        pass
    words = subject(tmp_path, address + path)
    told = f"words.http: nothing answers at {address}{path}: connection refused"
    assert refused(words) == told
    assert refused(words) == told


@WAITS
@pytest.mark.usefixtures("short")
def test_somebody_is_there_and_answers_nothing(tmp_path: Path) -> None:
    """As if nobody were."""

    def sleeping(method: str, path: str, body: bytes) -> bytes:
        time.sleep(LIMIT + 1)
        return b""

    with listening(sleeping) as address:
        assert refused(subject(tmp_path, address)) == (
            f"words.http: nothing answers at {address}: something is there, and answers "
            "nothing within 2 s"
        )


def test_where_it_leads_is_no_answer(tmp_path: Path) -> None:
    """A redirect that the contract lacks is what it is."""

    def leading(method: str, path: str, body: bytes) -> bytes:
        if path == "/ping" and method == "GET":
            return written(302, more="location: /other\r\n")
        if path == "/other":
            return written(200, {"word": "pong"})
        return plain(method, path, body)

    with listening(leading) as address:
        noted = notes(subject(tmp_path, address))
    assert found(noted) == {("ping", "status_code_conformance")}


def test_an_interruption_is_one(tmp_path: Path) -> None:
    """Schemathesis takes it for the end of its own run."""

    words = subject(tmp_path, "words_stopped:app")

    def interrupted(*args: Any) -> None:
        raise KeyboardInterrupt

    with importable("words_stopped", app=honest), pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(words.heard), "note", interrupted)
        with pytest.raises(KeyboardInterrupt):
            words.conforms(words.operations[0])


def test_an_app_has_time_to_start(tmp_path: Path) -> None:
    """It is the first request that starts it, and which alone may take so long."""

    def limit() -> float:
        sent: dict[str, Any] = {}
        words.reached.before(case, sent)
        return float(sent["timeout"])

    case = SimpleNamespace(operation=SimpleNamespace(label="GET /ping"))
    with importable("words_slow", app=honest):
        words = subject(tmp_path, "words_slow:app", PING)
        assert limit() == reached.LIMIT + reached.START
        notes(words)
        assert limit() == reached.LIMIT
    there = subject(tmp_path, "https://words.test.example.com", PING)
    there.reached.before(case, sent := {})
    assert sent["timeout"] == reached.LIMIT
