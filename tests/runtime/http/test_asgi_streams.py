"""Answers of applications in this process, which are read while they are written."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from codegen.runtime import TransportError
from codegen.runtime.http import File
from codegen.runtime.http.request import Request
from codegen.runtime.http.transports.asgi import AsgiTransport, BlockingAsgiTransport

HEAD = {"type": "http.response.start", "status": 200, "headers": [(b"x-a", b"1")]}


def piece(raw: bytes, *, more: bool = True) -> dict[str, Any]:
    return {"type": "http.response.body", "body": raw, "more_body": more}


def asked(body: Any = None, method: str = "GET") -> Request:
    return Request(method=method, target="/", headers={}, body=body)


async def opened(app: Any, request: Request | None = None, **options: Any) -> Any:
    transport = AsgiTransport(app, **options)
    return await transport.open(
        request or asked(), "http://a/", limit=None, connect=None
    )


async def pieces_of(answer: Any) -> list[bytes]:
    return [one async for one in answer.chunks()]


class Counting:
    """Sends five pieces, and counts those that were taken."""

    def __init__(self) -> None:
        self.sent = 0
        self.ended: BaseException | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await send(HEAD)
            for number in range(5):
                await send(piece(b"%d" % number))
                self.sent += 1
            await send(piece(b"", more=False))
        except BaseException as error:
            self.ended = error
            raise


def test_the_application_waits_for_its_reader() -> None:
    async def read() -> None:
        app = Counting()
        answer = await opened(app)
        assert (answer.status, answer.headers) == (200, {"x-a": "1"})
        for _ in range(10):
            await asyncio.sleep(0)
        assert app.sent == 1
        assert await pieces_of(answer) == [b"0", b"1", b"2", b"3", b"4"]
        await answer.aclose()
        assert app.ended is None

    asyncio.run(read())


def test_who_closes_an_answer_ends_the_application() -> None:
    async def leave() -> BaseException | None:
        app = Counting()
        answer = await opened(app)
        chunks = answer.chunks()
        assert await anext(chunks) == b"0"
        await chunks.aclose()
        await answer.aclose()
        return app.ended

    assert isinstance(asyncio.run(leave()), asyncio.CancelledError)


def test_a_thread_reads_too() -> None:
    transport = BlockingAsgiTransport(Counting())
    answer = transport.open(asked(), "http://a/", limit=5.0, connect=None)
    assert list(answer.chunks(5.0)) == [b"0", b"1", b"2", b"3", b"4"]
    answer.close()
    answer = transport.open(asked(), "http://a/", limit=5.0, connect=None)
    assert answer.read().body == b"01234"
    transport.close()
    answer.close()  # too late for anything


def test_a_thread_does_not_wait_for_ever() -> None:
    async def silent(scope: Any, receive: Any, send: Any) -> None:
        await send(HEAD)
        await asyncio.Event().wait()

    transport = BlockingAsgiTransport(silent)
    answer = transport.open(asked(), "http://a/", limit=5.0, connect=None)
    with pytest.raises(TimeoutError):
        next(answer.chunks(0.05))
    answer.close()
    answer = transport.open(asked(), "http://a/", limit=0.05, connect=None)
    with pytest.raises(TimeoutError):
        answer.read()
    transport.close()


async def failing(scope: Any, receive: Any, send: Any) -> None:
    raise RuntimeError("broken")


async def failing_later(scope: Any, receive: Any, send: Any) -> None:
    await send(HEAD)
    await send(piece(b"a"))
    raise RuntimeError("broken")


async def ending_early(scope: Any, receive: Any, send: Any) -> None:
    await send(HEAD)
    await send(piece(b"a"))


async def sending_nothing(scope: Any, receive: Any, send: Any) -> None:
    return


def test_an_application_that_fails() -> None:
    async def fail(app: Any, **options: Any) -> Any:
        answer = await opened(app, **options)
        return answer.status, await pieces_of(answer)

    with pytest.raises(RuntimeError, match="^broken$"):
        asyncio.run(fail(failing))
    status, body = asyncio.run(fail(failing, raise_app_exceptions=False))
    assert (status, body) == (500, [b"Internal Server Error"])
    with pytest.raises(RuntimeError, match="^broken$"):
        asyncio.run(fail(failing_later))
    with pytest.raises(TransportError, match="failed in the middle of its answer"):
        asyncio.run(fail(failing_later, raise_app_exceptions=False))
    for app in (ending_early, sending_nothing):
        with pytest.raises(TransportError, match="did not finish its answer"):
            asyncio.run(fail(app))


def test_an_answer_without_a_body() -> None:
    async def bodiless(scope: Any, receive: Any, send: Any) -> None:
        await send(HEAD)
        await send(piece(b"ignored", more=False))

    async def read() -> list[bytes]:
        return await pieces_of(await opened(bodiless, asked(method="HEAD")))

    assert asyncio.run(read()) == []


def test_a_body_is_received_in_pieces() -> None:
    got: list[tuple[bytes, bool]] = []
    headers: list[tuple[bytes, bytes]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        headers.extend(scope["headers"])
        more = True
        while more:
            message = await receive()
            more = message["more_body"]
            got.append((message["body"], more))
        await send(HEAD)
        await send(piece(b"", more=False))

    async def pieces() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def send(content: Any) -> None:
        answer = await opened(app, asked(File(content).body(), "PUT"))
        await answer.read()

    asyncio.run(send(pieces()))
    assert got == [(b"a", True), (b"b", True), (b"", False)]
    assert b"content-length" not in dict(headers)
    got.clear()
    asyncio.run(send(b"ab"))
    assert got == [(b"ab", False)]
    assert dict(headers)[b"content-length"] == b"2"
