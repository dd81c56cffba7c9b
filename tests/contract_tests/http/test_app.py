"""An app in this process: factories, lifespans, and how it is brought to its start."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from codegen.runtime.contract_tests.configuration import ConfigurationError
from codegen.runtime.contract_tests.http.app import Hooks, Served

NO_HOOKS = Hooks(reset=None, seed=None)


class Counting:
    """Makes apps that count their POSTs, and notes what happens to them."""

    def __init__(self) -> None:
        self.log: list[str] = []

    def __call__(self) -> Starlette:
        count = 0

        @asynccontextmanager
        async def lifespan(app: Starlette) -> AsyncIterator[dict[str, str]]:
            self.log.append("start")
            yield {"from": "lifespan"}
            self.log.append("stop")

        async def counted(request: Request) -> JSONResponse:
            nonlocal count
            count += request.method == "POST"
            return JSONResponse([count, request.state._state["from"]])

        return Starlette(
            routes=[Route("/", counted, methods=["GET", "POST"])], lifespan=lifespan
        )


async def _ask(served: Served, method: str) -> Any:
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "path": "/",
        "headers": [],
        "query_string": b"",
    }
    await served(scope, receive, send)
    return sent[1]["body"].decode()


async def _ending(served: Served) -> None:
    told = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]

    async def receive() -> Any:
        return told.pop(0)

    async def send(message: Any) -> None:
        pass

    await served({"type": "lifespan"}, receive, send)


def test_a_factory_makes_a_new_app_after_a_change() -> None:
    """Not after what changes nothing; each has a lifespan of its own."""
    made = Counting()

    async def scenario() -> list[str]:
        served = Served(made, NO_HOOKS)
        said = [await _ask(served, "POST"), await _ask(served, "POST")]
        served.renew()
        said += [await _ask(served, "GET")]
        served.renew()
        said += [await _ask(served, "POST")]
        await _ending(served)
        return said

    assert asyncio.run(scenario()) == [
        '[1,"lifespan"]',
        '[2,"lifespan"]',
        '[0,"lifespan"]',
        '[1,"lifespan"]',
    ]
    assert made.log == ["start", "stop", "start", "stop"]


@pytest.mark.parametrize("is_async", [True, False])
def test_hooks_reset_an_app(is_async: bool) -> None:
    """In the loop of the app, the reset before the seed, before the next request."""
    made, log = Counting(), list[str]()

    def hook(name: str) -> Callable[[], Any]:
        def plain() -> None:
            log.append(name)

        async def later() -> None:
            asyncio.get_running_loop()
            log.append(name)

        return later if is_async else plain

    async def scenario() -> None:
        served = Served(made, Hooks(reset=hook("reset"), seed=hook("seed")))
        await _ask(served, "POST")
        served.renew()
        await _ask(served, "POST")

    asyncio.run(scenario())
    assert log == ["reset", "seed", "reset", "seed"]
    assert made.log == ["start"]


def test_what_is_an_app_already() -> None:
    """An object, a coroutine function: called with the scope, not made."""

    async def function(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"plain"})

    class Called:
        async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
            await function(scope, receive, send)

    for app in (function, Called()):
        assert asyncio.run(_ask(Served(app, NO_HOOKS), "GET")) == "plain"


def test_an_async_factory() -> None:
    """Awaited in the loop of the app."""
    made = Counting()

    async def factory() -> Starlette:
        return made()

    assert asyncio.run(_ask(Served(factory, NO_HOOKS), "GET")) == '[0,"lifespan"]'


def test_what_cannot_start_says_so() -> None:
    """A hook that raises is not a server error of the service."""

    async def broken() -> None:
        raise OSError("no database")

    served = Served(Counting(), Hooks(reset=broken, seed=None))
    ask: Awaitable[Any] = _ask(served, "GET")
    with pytest.raises(ConfigurationError, match="no database"):
        asyncio.run(ask)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError) as caught:
        served.check()
    assert str(caught.value) == (
        "the provider could not be started or reset: OSError: no database"
    )


def test_a_lifespan_that_fails() -> None:
    """Is why the provider cannot be started."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        raise RuntimeError("no broker")
        yield

    served = Served(Starlette(lifespan=lifespan), NO_HOOKS)
    with pytest.raises(ConfigurationError, match="RuntimeError.*no broker"):
        asyncio.run(_ask(served, "GET"))


_START = {"type": "http.response.start", "status": 200, "headers": []}
_PART = {"type": "http.response.body", "body": b"a,b\n", "more_body": True}
_END = {"type": "http.response.body", "body": b"c", "more_body": False}
_BROKE = "The answer, a 200, broke off before its end: "


@pytest.mark.parametrize(
    ("messages", "raises", "status", "said"),
    [
        ((_START, _PART, _END), False, 200, "a,b\nc"),
        ((_START, _PART, _END), True, 200, "a,b\nc"),  # as of work after the answer
        ((_START, _PART), True, 500, f"{_BROKE}RuntimeError: gone\n"),
        ((_START,), True, 500, f"{_BROKE}RuntimeError: gone\n"),
        ((_START, _PART), False, 500, f"{_BROKE}it ended without an answer"),
        ((), True, 500, "RuntimeError: gone\n"),
        ((), False, 500, "it ended without an answer"),
    ],
)
def test_an_answer_that_breaks_off_is_a_failure_of_the_server(
    messages: tuple[Any, ...], raises: bool, status: int, said: str
) -> None:
    """Its status was sent already; what comes after its end does no harm."""
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        for message in messages:
            await send(message)
        if raises:
            raise RuntimeError("gone")

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        raise AssertionError("nobody asks")

    scope = {"type": "http", "method": "GET", "path": "/"}
    asyncio.run(Served(app, NO_HOOKS)(scope, receive, send))
    assert sent[0]["status"] == status
    assert b"".join(one["body"] for one in sent[1:]).decode() == said
