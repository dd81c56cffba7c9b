"""Server-Sent Events: whole events, or what they carry."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from fastapi import FastAPI, Response

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "news")


async def _all(stream: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in stream]


def _answering(text: str, media_type: str = "text/event-stream") -> FastAPI:
    """A server that answers everything with *text*."""
    app = FastAPI()

    @app.get("/{path:path}")
    async def answer() -> Response:
        return Response(text, media_type=media_type)

    return app


def test_whole_events_arrive(served: Served) -> None:
    """`itemSchema` describes an event, so an item is one."""
    event = served.module("models").WatchResponseItem
    events = [event(data="one\ntwo"), event(data="3", event="count", id="7")]
    served.fake.arrange("watch", events)
    got = served.run(lambda client: _all(client.watch()))
    assert [(one.data, one.event, one.id) for one in got] == [
        ("one\ntwo", None, None),
        ("3", "count", "7"),
    ]
    answer = served.wire("GET", "/events")
    assert answer.headers["content-type"] == "text/event-stream"
    assert answer.text == "data: one\ndata: two\n\nevent: count\nid: 7\ndata: 3\n\n"


@pytest.mark.parametrize("kind", ["list", "generator", "async generator"])
def test_what_events_carry_arrives(served: Served, kind: str) -> None:
    """`schema` describes data, which is JSON; whatever makes the items."""
    headline = served.module("models").Headline
    items = [headline(title=text) for text in ("A", "B", "C")]

    def some() -> Iterator[Any]:
        yield from items

    async def more() -> AsyncIterator[Any]:
        for item in items:
            await asyncio.sleep(0)
            yield item

    made = {"list": items, "generator": some(), "async generator": more()}
    served.fake.arrange("headlines", made[kind])
    assert served.run(lambda client: _all(client.headlines())) == items
    served.fake.arrange("headlines", items)
    assert served.run_sync(lambda client: list(client.headlines())) == items


def test_items_arrive_one_by_one(served: Served) -> None:
    """The service makes the next one while the caller has the last."""
    headline = served.module("models").Headline
    went_on = asyncio.Event()

    async def some() -> AsyncIterator[Any]:
        yield headline(title="first")
        await went_on.wait()
        yield headline(title="second")

    async def read(client: Any) -> list[str]:
        titles = []
        async with client.headlines() as stream:
            async for item in stream:
                titles.append(item.title)
                went_on.set()  # had it waited for both, it would wait for ever
        return titles

    served.fake.arrange("headlines", some())
    assert served.run(read) == ["first", "second"]


def test_who_has_enough_ends_the_service_too(served: Served) -> None:
    """A generator is closed when its caller leaves."""
    headline, ended = served.module("models").Headline, asyncio.Event()

    async def endless() -> AsyncIterator[Any]:
        try:
            while True:
                yield headline(title="again")
                await asyncio.sleep(0)
        finally:
            ended.set()

    async def read(client: Any) -> str:
        async with client.headlines() as stream:
            first = await anext(stream)
        await asyncio.wait_for(ended.wait(), 10)
        return str(first.title)

    served.fake.arrange("headlines", endless())
    assert served.run(read) == "again"


def test_a_broken_item_raises_after_the_good_ones(
    served: Served, golden: Golden
) -> None:
    """What came before it was handed out."""
    app = _answering('data: {"title": "A"}\n\ndata: {"title": 5}\n\ndata: {}\n\n')
    titles = []

    async def read(client: Any) -> None:
        async for item in client.headlines():
            titles.append(item.title)

    with pytest.raises(golden("runtime").ContractViolation) as caught:
        served.run(read, app=app)
    assert titles == ["A"]
    assert caught.value.operation == "headlines"
    assert caught.value.raw == b'{"title": 5}'


def test_a_stream_ends(served: Served) -> None:
    """With its bytes, or with a mark that many services send; halves are no events."""
    title = served.module("models").Headline(title="A")
    for rest in ("", "data: [DONE]\n\ndata: {}\n\n", 'data: {"title": "half"}\n'):
        app = _answering('data: {"title": "A"}\n\n: a comment\n\n' + rest)
        assert served.run(lambda client: _all(client.headlines()), app=app) == [title]


def test_the_last_id_is_known(served: Served) -> None:
    """Who lost the stream can go on behind it."""

    async def read(client: Any) -> str:
        async with client.watch() as stream:
            await _all(stream)
            return str(stream.last_event_id)

    assert served.run(read, app=_answering("id: 7\ndata: a\n\ndata: b\n\n")) == "7"


def test_an_error_comes_before_the_first_item(served: Served) -> None:
    """Also one that a generator raises: nothing was sent yet."""
    error = served.module("errors").WatchNotFound

    async def nothing() -> AsyncIterator[Any]:
        raise error
        yield

    for arranged in (error(), nothing()):
        served.fake.arrange("watch", arranged)
        with pytest.raises(error):
            served.run(lambda client: _all(client.watch()))


def test_a_service_that_fails_half_way_breaks_off(
    served: Served, golden: Golden
) -> None:
    """The caller is not made to believe that it was all."""
    headline, titles = served.module("models").Headline, []

    async def some() -> AsyncIterator[Any]:
        yield headline(title="A")
        raise RuntimeError("no more")

    async def read(client: Any) -> None:
        async for item in client.headlines():
            titles.append(item.title)

    served.fake.arrange("headlines", some())
    with pytest.raises(golden("runtime").TransportError):
        served.run(read)
    assert titles == ["A"]


def test_another_media_type_is_no_stream(served: Served, golden: Golden) -> None:
    """It breaks the contract, and is not read as one."""
    app = _answering('{"title": "A"}', "application/json")
    with pytest.raises(golden("runtime").ContractViolation):
        served.run(lambda client: _all(client.headlines()), app=app)
