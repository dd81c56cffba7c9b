"""Answers of a service that knows more members than its clients."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from codegen.runtime import ContractViolation
from codegen.runtime.http import ApiError, Json, JsonLines, Operation, UnexpectedStatus
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.transports.asgi import AsgiTransport, BlockingAsgiTransport
from codegen.runtime.models import ContractEnum, ContractModel
from codegen.runtime.unions import UnknownMember


class Mood(ContractEnum, StrEnum):
    GOOD = "good"


class Cat(ContractModel):
    kind: Literal["cat"]


class Dog(ContractModel):
    kind: Literal["dog"]


class Guest(ContractModel):
    mood: Mood
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] | None = None


class Full(ApiError[Guest]):
    """No room is left."""

    status = 409
    content = Json(Guest)


ASK: Operation[Guest] = Operation(
    name="ask",
    method="GET",
    path="/ask",
    results={200: Json(Guest)},
    errors={409: Full},
)
WATCH: Operation[Any] = Operation(
    name="watch", method="GET", path="/watch", results={200: JsonLines(Guest)}
)


class Client(HttpClient):
    _operations = (ASK, WATCH)
    _service = "guests"


class AsyncClient(AsyncHttpClient):
    _operations = (ASK, WATCH)
    _service = "guests"


def answering(status: int) -> Any:
    """An application whose guests are in a new mood."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        kind = "application/jsonl" if scope["path"] == "/watch" else "application/json"
        fields = [(b"content-type", kind.encode())]
        await send({"type": "http.response.start", "status": status, "headers": fields})
        text = b'{"mood":"new","pet":{"kind":"emu"}}\n' * (
            2 if scope["path"] == "/watch" else 1
        )
        await send({"type": "http.response.body", "body": text})

    return app


def called(operation: Operation[Any], *, status: int = 200, **options: Any) -> Any:
    """What a sync client gets, or the items of a stream."""
    transport = BlockingAsgiTransport(answering(status))
    with Client("http://a", transport=transport, **options) as client:
        if operation is WATCH:
            with client._stream(WATCH) as items:
                return list(items)
        return client._call(operation)


def called_async(
    operation: Operation[Any], *, status: int = 200, **options: Any
) -> Any:
    """What an async client gets, or the items of a stream."""

    async def call() -> Any:
        transport = AsgiTransport(answering(status))
        async with AsyncClient("http://a", transport=transport, **options) as client:
            if operation is WATCH:
                async with client._stream(WATCH) as items:
                    return [item async for item in items]
            return await client._call(operation)

    return asyncio.run(call())


@pytest.mark.parametrize("call", [called, called_async])
def test_they_break_the_contract(call: Any) -> None:
    for operation in (ASK, WATCH):
        with pytest.raises(ContractViolation):
            call(operation)
    with pytest.raises(UnexpectedStatus):
        call(ASK, status=409)


@pytest.mark.parametrize("call", [called, called_async])
def test_they_are_taken_where_that_is_wished(call: Any) -> None:
    guest = call(ASK, unknown_members=True)
    assert (guest.mood, type(guest.mood)) == ("new", Mood)
    first, second = call(WATCH, unknown_members=True)
    assert first.mood == second.mood == "new"
    for one in (guest, first, second):
        assert one.pet == UnknownMember(kind="emu")  # type: ignore[call-arg]
    with pytest.raises(Full) as caught:
        call(ASK, status=409, unknown_members=True)
    assert caught.value.body.mood == "new"


def test_views_are_as_their_client() -> None:
    transport = BlockingAsgiTransport(answering(200))
    with Client("http://a", transport=transport, unknown_members=True) as client:
        assert client.with_options(timeout=5)._call(ASK).mood == "new"
        with pytest.raises(TypeError, match="unexpected keyword argument"):
            client.with_options(unknown_members=False)  # type: ignore[call-arg]


def test_whoever_uses_an_item_is_not_tolerant_for_that() -> None:
    transport = BlockingAsgiTransport(answering(200))
    with Client("http://a", transport=transport, unknown_members=True) as client:
        with client._stream(WATCH) as items:
            assert next(items).mood == "new"
            with pytest.raises(ValueError):
                Mood("new")


def test_it_is_yes_or_no() -> None:
    with pytest.raises(TypeError, match="must be True or False"):
        Client("http://a", unknown_members="all")  # type: ignore[arg-type]
