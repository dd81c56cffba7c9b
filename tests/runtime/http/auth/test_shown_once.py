"""A refresh token that is good for once is shown once, whoever asks at the same time."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

from codegen.runtime import TransportError
from codegen.runtime.http.auth import OAuth2, RefreshToken
from tests.runtime.http.fault_server import PATIENCE


class Rotating:
    """A token endpoint that gives a new refresh token with each token.

    Attributes:
        shown: The refresh tokens that it was shown.
        asked: Is set with each request.
        go: Lets it answer.
    """

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.asked, self.go = threading.Event(), threading.Event()
        self.scheme = OAuth2(scheme="oauth")

    def answer(self, form: str) -> bytes:
        self.shown += parse_qs(form)["refresh_token"]
        number = len(self.shown)
        self.asked.set()
        assert self.go.wait(PATIENCE)
        granted = {
            "access_token": f"token-{number}",
            "token_type": "Bearer",
            "expires_in": 3600,
            "refresh_token": f"r{number}",
        }
        return json.dumps(granted).encode()


@contextmanager
def serving(endpoint: Rotating) -> Iterator[Rotating]:
    """Serve *endpoint* on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            body = endpoint.answer(self.rfile.read(length).decode())
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            url = f"http://127.0.0.1:{server.server_port}/token"
            endpoint.scheme = OAuth2(scheme="oauth", token_url=url)
            yield endpoint
        finally:
            endpoint.go.set()
            server.shutdown()
            thread.join()


@pytest.fixture
def endpoint() -> Iterator[Rotating]:
    with serving(Rotating()) as served:
        yield served


def test_a_call_that_stops_the_loop_gets_what_its_task_asked_for(
    endpoint: Rotating,
) -> None:
    """The task cannot go on meanwhile, and the refresh token is already on its way."""
    told: list[tuple[str, object]] = []

    def rotated(token: str) -> None:
        told.append((token, asyncio.get_running_loop()))

    async def main() -> None:
        source = RefreshToken("r0", "app", rotated=rotated)
        task = asyncio.create_task(source.token_async(endpoint.scheme, ()))
        await asyncio.to_thread(endpoint.asked.wait, PATIENCE)
        threading.Timer(0.1, endpoint.go.set).start()
        assert source.token(endpoint.scheme, ()) == "token-1"
        assert await task == "token-1"
        assert told == [("r1", asyncio.get_running_loop())]

    asyncio.run(main())
    assert endpoint.shown == ["r0"]


def test_a_call_that_stops_the_loop_asks_for_a_task_that_did_not_yet(
    endpoint: Rotating,
) -> None:
    endpoint.go.set()

    async def main() -> None:
        source = RefreshToken("r0", "app")
        tasks = [
            asyncio.create_task(source.token_async(endpoint.scheme, ()))
            for _ in range(3)
        ]
        await asyncio.sleep(0)  # they joined, and the first is about to ask
        assert source.token(endpoint.scheme, ()) == "token-1"
        assert set(await asyncio.gather(*tasks)) == {"token-1"}

    asyncio.run(main())
    assert endpoint.shown == ["r0"]


def test_who_waits_for_it_keeps_its_own_limit(endpoint: Rotating) -> None:
    async def main() -> None:
        source = RefreshToken("r0", "app", timeout=0.3)
        task = asyncio.create_task(source.token_async(endpoint.scheme, ()))
        await asyncio.to_thread(endpoint.asked.wait, PATIENCE)
        with pytest.raises(TransportError, match=r"longer than 0\.3 s"):
            source.token(endpoint.scheme, ())
        with pytest.raises(TransportError, match=r"longer than 0\.3 s"):
            await task

    asyncio.run(main())
    assert endpoint.shown == ["r0"]


def test_what_was_shown_is_answered_though_the_loop_ends(endpoint: Rotating) -> None:
    """The new refresh token must not be lost with the loop that asked for it."""
    source = RefreshToken("r0", "app")

    async def main() -> None:
        task = asyncio.create_task(source.token_async(endpoint.scheme, ()))
        await asyncio.to_thread(endpoint.asked.wait, PATIENCE)
        task.cancel()

    asyncio.run(main())
    threading.Timer(0.1, endpoint.go.set).start()
    assert source.token(endpoint.scheme, ()) == "token-1"
    assert endpoint.shown == ["r0"]
