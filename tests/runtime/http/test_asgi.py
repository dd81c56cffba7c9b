"""Applications called in this process, without a socket."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import AsyncIterator, Callable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest
from fastapi import APIRouter, BackgroundTasks, FastAPI
from fastapi import Request as Received
from fastapi.responses import StreamingResponse

from codegen.runtime import AttemptTimeout, Policy, Timeout, TransportError
from codegen.runtime.fake import Fake
from codegen.runtime.http.auth.credentials import Credentials
from codegen.runtime.http.auth.schemes import ApiKey, Required
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request
from codegen.runtime.http.testing import Peers, round_trip
from codegen.runtime.http.transports.asgi import (
    App,
    AsgiTransport,
    BlockingAsgiTransport,
)
from codegen.runtime.service import call
from tests.runtime.http import shop
from tests.runtime.virtual import VirtualTime

ID = UUID(int=7)
REX = shop.Pet(id=ID, full_name="Rex")
WHO: ContextVar[str] = ContextVar("who", default="nobody")


def asked(method: str = "GET", body: bytes | None = None, **headers: str) -> Request:
    return Request(method=method, target="", headers=headers, body=body)


GET = asked()


class Way:
    """One of the two transports, called alike."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def send(
        self,
        app: Any,
        request: Request = GET,
        url: str = "http://a/",
        *,
        limit: float | None = None,
        **options: Any,
    ) -> Reply:
        if self.kind == "sync":
            blocking = BlockingAsgiTransport(app, **options)
            try:
                return blocking.send(request, url, limit=limit, connect=None)
            finally:
                blocking.close()
        transport = AsgiTransport(app, **options)

        async def sent() -> Reply:
            async with asyncio.timeout(limit):
                return await transport.send(request, url, limit=limit, connect=None)

        return asyncio.run(sent())


@pytest.fixture(params=["sync", "async"])
def way(request: pytest.FixtureRequest) -> Way:
    return Way(request.param)


def answering(*messages: dict[str, Any]) -> App:
    """An application that sends *messages*."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        for message in messages:
            await send(message)

    return app


START = {"type": "http.response.start", "status": 200, "headers": [(b"X-A", b"1")]}
END = {"type": "http.response.body", "body": b"end"}


def test_what_an_application_is_told(way: Way) -> None:
    seen: dict[str, Any] = {}

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.update(scope, message=await receive(), who=WHO.get())
        await send(START)
        await send(END)

    WHO.set("the caller")
    reply = way.send(
        app,
        asked("POST", b"{}", **{"X-A": "1"}),
        "https://me:secret@a.example:8443/b%20c/d?e=%20f",
        root_path="/b c",
        client=("10.0.0.1", 5),
    )
    assert reply == Reply(status=200, headers={"x-a": "1"}, body=b"end")
    assert (seen["type"], seen["method"], seen["scheme"]) == ("http", "POST", "https")
    assert (seen["path"], seen["raw_path"]) == ("/b c/d", b"/b%20c/d")
    assert (seen["query_string"], seen["root_path"]) == (b"e=%20f", "/b c")
    assert (seen["client"], seen["server"]) == (("10.0.0.1", 5), ("a.example", 8443))
    assert seen["headers"] == [
        (b"host", b"a.example:8443"),
        (b"x-a", b"1"),
        (b"content-length", b"2"),
    ]
    assert seen["message"] == {
        "type": "http.request",
        "body": b"{}",
        "more_body": False,
    }
    assert seen["who"] == "nobody"


def test_a_streamed_answer_is_collected(way: Way) -> None:
    app = FastAPI()

    @app.get("/")
    async def stream() -> StreamingResponse:
        async def parts() -> AsyncIterator[bytes]:
            for part in (b"a", b"", b"b"):
                yield part

        return StreamingResponse(parts(), media_type="text/plain")

    reply = way.send(app)
    assert reply.body == b"ab"
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"


def test_background_tasks_belong_to_the_call(way: Way) -> None:
    done: list[int] = []
    app = FastAPI()

    @app.get("/")
    def read(tasks: BackgroundTasks) -> str:
        tasks.add_task(done.append, 1)
        return "x"

    assert way.send(app).body == b'"x"'
    assert done == [1]


@pytest.mark.parametrize("status", [204, 304])
def test_what_has_no_body_has_none(way: Way, status: int) -> None:
    assert way.send(answering({**START, "status": status}, END)).body == b""
    assert way.send(answering(START, END), asked("HEAD")).body == b""


def test_bodies_are_decoded(way: Way) -> None:
    headers = [(b"content-encoding", b"gzip")]
    body = {"type": "http.response.body", "body": gzip.compress(b"text")}
    assert way.send(answering({**START, "headers": headers}, body)).body == b"text"


def test_a_body_may_be_too_long(way: Way) -> None:
    with pytest.raises(TransportError, match="longer than 2 bytes"):
        way.send(answering(START, END), max_body=2)


def test_what_an_application_raises_is_raised(way: Way) -> None:
    app = FastAPI()

    @app.get("/")
    def fails() -> None:
        raise LookupError("x")

    with pytest.raises(LookupError, match="^'?x'?$"):
        way.send(app)
    reply = way.send(app, raise_app_exceptions=False)
    assert (reply.status, reply.body) == (500, b"Internal Server Error")


def test_so_it_is_where_no_framework_answers(way: Way) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise LookupError("x")

    with pytest.raises(LookupError):
        way.send(app)
    assert way.send(app, raise_app_exceptions=False).status == 500


@pytest.mark.parametrize(
    ("messages", "problem"),
    [
        ((), "did not finish its answer"),
        ((START, {**END, "more_body": True}), "did not finish its answer"),
    ],
)
def test_an_answer_without_an_end(way: Way, messages: Any, problem: str) -> None:
    with pytest.raises(TransportError, match=problem) as caught:
        way.send(answering(*messages))
    assert caught.value.sent


def test_an_application_that_fails_in_the_middle(way: Way) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send(START)
        raise LookupError("x")

    with pytest.raises(TransportError, match="in the middle of its answer: Lookup"):
        way.send(app, raise_app_exceptions=False)


def test_who_is_cut_off_leaves_nothing_running(way: Way) -> None:
    ended = threading.Event()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()

    with pytest.raises(TimeoutError):
        way.send(app, limit=0.01)
    assert ended.wait(5)


def test_an_application_hears_that_the_answer_is_out(way: Way) -> None:
    heard: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        after = asyncio.create_task(receive())
        await asyncio.sleep(0)
        assert not after.done()
        await send(START)
        await send(END)
        heard.append(await after)

    way.send(app)
    assert heard == [{"type": "http.disconnect"}]


# --- clients over it ------------------------------------------------------------------


class Pets(Fake):
    async def list_pets(self, *, limit: int | None = None) -> list[shop.Pet]:
        return []

    async def create_pet(self, body: shop.NewPet) -> shop.Pet:
        return REX

    async def get_pet(self, pet_id: UUID) -> shop.Pet:
        found: shop.Pet = self._recorded("getPet", {"pet_id": pet_id}, REX)
        return found

    async def delete_pet(self, pet_id: UUID) -> None: ...


def application() -> FastAPI:
    app = FastAPI()
    app.include_router(shop.create_router(Pets()))
    return app


def test_a_sync_client_calls_an_application() -> None:
    with BlockingTransports(application()) as make:
        client = shop.PetsClient("http://a", transport=make())
        assert client.get_pet(ID) == REX
        assert client.create_pet(shop.NewPet(full_name="Rex")) == REX


class BlockingTransports:
    """Makes transports, and closes them."""

    def __init__(self, app: Any) -> None:
        self.transport = BlockingAsgiTransport(app)

    def __enter__(self) -> Callable[[], BlockingAsgiTransport]:
        return lambda: self.transport

    def __exit__(self, *_: object) -> None:
        self.transport.close()


def test_threads_share_one_event_loop() -> None:
    loops: set[int] = set()
    meet = asyncio.Barrier(3)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        loops.add(id(asyncio.get_running_loop()))
        await meet.wait()  # all three are here at once
        await send(START)
        await send(END)

    with BlockingTransports(app) as make:
        transport = make()

        def one() -> None:
            transport.send(GET, "http://a/", limit=5.0, connect=None)

        threads = [threading.Thread(target=one) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(loops) == 1


def test_it_may_be_closed_and_used_again() -> None:
    transport = BlockingAsgiTransport(answering(START, END))
    for _ in range(2):
        assert transport.send(GET, "http://a/", limit=None, connect=None).status == 200
        transport.close()
        assert not [t for t in threading.enumerate() if t.name == "ASGI"]
    transport.close()


def test_the_limit_of_an_attempt_holds(time: VirtualTime) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(60)

    policy = Policy(timeout=Timeout(total=None, attempt=3.0))
    client = shop.AsyncPetsClient(
        "http://a",
        transport=AsgiTransport(app),
        clock=time.clock,
        policies={"createPet": policy},
    )
    with pytest.raises(AttemptTimeout):
        time.run(client.create_pet(shop.NewPet(full_name="Rex")))
    assert time.now == 3.0


def test_what_an_application_raises_reaches_the_caller_of_a_client() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise LookupError("x")

    client = shop.AsyncPetsClient("http://a", transport=AsgiTransport(app))
    with pytest.raises(LookupError, match="x"):
        asyncio.run(client.get_pet(ID))
    breaker = client.layers(shop.GET_PET).breaker
    assert breaker is not None and breaker.state.name == "CLOSED"


# --- round trips ----------------------------------------------------------------------


def peers(**options: Any) -> Peers[shop.AsyncPetsClient]:
    fake = Pets()
    return Peers(fake, shop.create_router(fake), shop.AsyncPetsClient, **options)


def test_a_round_trip() -> None:
    assert round_trip(peers(), shop.AsyncPetsClient.get_pet, pet_id=ID) == REX


def test_a_round_trip_that_loses_something_fails() -> None:
    class Lossy(shop.AsyncPetsClient):
        async def get_pet(self, pet_id: UUID) -> Any:
            return await super().get_pet(UUID(int=8))

    fake = Pets()
    lossy = Peers(fake, shop.create_router(fake), Lossy)
    with pytest.raises(AssertionError, match="^the service got "):
        round_trip(lossy, Lossy.get_pet, pet_id=ID)


def test_a_round_trip_of_which_strangers_are_let_in_fails() -> None:
    key = ApiKey(scheme="key", name="X-Key", place="header")

    @dataclass(frozen=True, kw_only=True)
    class Shown(Credentials):
        key: str

    class Careful(shop.AsyncPetsClient):
        async def get_pet(self, pet_id: UUID) -> Any:
            asked = replace(shop.GET_PET, security=((Required(key),),))
            return await self._call(asked, path={"petId": pet_id})

    fake = Pets()
    careless = Peers(
        fake, shop.create_router(fake), Careful, credentials=Shown(key="secret")
    )
    wanted = "^the service was called without credentials"
    with pytest.raises(AssertionError, match=wanted):
        round_trip(careless, Careful.get_pet, pet_id=ID)


def test_webhooks_are_sent_to_a_path() -> None:
    seen: list[str] = []
    app_path = "/on/event"

    class Hooks(shop.AsyncPetsClient):
        async def tell(self) -> Any:
            operation: Any = shop.DELETE_PET
            return await self._call(type(operation)(**{**vars(operation), "path": ""}))

    router, fake = APIRouter(), Pets()

    @router.delete(app_path, status_code=204)
    async def told(request: Received) -> None:
        await call(seen.append, request.url.path)
        fake._recorded("tell", {}, None)

    round_trip(Peers(fake, router, Hooks, path=app_path), Hooks.tell)
    assert seen == [app_path]
