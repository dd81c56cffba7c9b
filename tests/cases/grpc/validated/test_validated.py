"""Requests that break a rule of the contract are refused before the service gets them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import grpc
import pytest
from fastapi import FastAPI
from google.rpc.error_details_pb2 import BadRequest

from tests.harness.echo import Golden

SINGER = {"name": "Bea", "emails": ["bea@choir.example"], "low": 1, "high": 2}


class Asked:
    """A fake, and a client that asks its server."""

    def __init__(self, golden: Golden) -> None:
        self.pb = golden("_proto.choir_pb2")
        self.fake = golden("choir.grpc.fake").FakeChoirService()
        self.error = golden("runtime.grpc").RpcError
        self._client = golden("choir.grpc.client").AsyncChoirClient
        self._add = golden("choir.grpc.server").add_to_server
        self._connected = golden("runtime.grpc.testing").connected

    def got(self) -> list[Any]:
        """What the service was sent."""
        return [call.arguments["sent"] for call in self.fake.calls]

    def ask(self, call: str, *requests: Any, **options: Any) -> int:
        """How many answers there were."""

        async def run() -> int:
            add = partial(self._add, **options)
            async with self._connected(self._client, add, self.fake) as client:
                many = call in ("rehearse", "perform")
                result = getattr(client, call)([*requests] if many else requests[0])
                if call in ("sing", "perform"):
                    return len([answer async for answer in result])
                await result
                return 1

        return asyncio.run(run())

    def refused(self, call: str, *requests: Any) -> tuple[str, dict[str, str]]:
        """The text of the refusal, and its violations by field."""
        with pytest.raises(self.error) as caught:
            self.ask(call, *requests)
        assert caught.value.code is grpc.StatusCode.INVALID_ARGUMENT
        found = caught.value.detail(BadRequest).field_violations
        return caught.value.details, {one.field: one.description for one in found}


@pytest.fixture
def asked(golden: Golden) -> Asked:
    return Asked(golden)


def test_one_request(asked: Asked) -> None:
    singer = asked.pb.Singer(**SINGER)
    assert asked.ask("join", singer) == 1
    assert asked.got() == [[singer]]
    singer.emails.append("nobody")
    singer.name = "B"
    text, violations = asked.refused("join", singer)
    assert text == "name: must be at least 2 characters, and 1 more violation"
    assert violations == {
        "name": "must be at least 2 characters",
        "emails[1]": "must be a valid email address",
    }
    assert len(asked.fake.calls) == 1


def test_paths(asked: Asked) -> None:
    """Of the request itself, of keys, of what a map holds."""
    singer = asked.pb.Singer(**{**SINGER, "low": 3})
    assert asked.refused("join", singer) == (
        "low must not be above high",
        {"": "low must not be above high"},
    )
    singer = asked.pb.Singer(**SINGER, notes={'a"b~': {"hertz": 1}, "b": {}})
    assert asked.refused("join", singer)[1] == {
        'notes["a\\"b~"]': "key must be at most 3 characters",
        'notes["b"].pitch': "exactly one field is required in oneof",
    }


def test_nested(asked: Asked) -> None:
    """The request has no rules of its own; what stands deep in it has."""
    verse = asked.pb.Verse(below=[{}, {"last": {"named": "c"}}])
    song = asked.pb.Song(title="x", verses=[{}, verse])
    assert asked.refused("sing", song) == (
        "verses[1].below[1].last.named: must be loud",
        {"verses[1].below[1].last.named": "must be loud"},
    )
    assert asked.got() == []
    verse.below[1].last.named = "C"
    song = asked.pb.Song(verses=[verse])
    assert asked.ask("sing", song) == 2
    assert asked.got() == [[song]]


@pytest.mark.parametrize("call", ["rehearse", "perform"])
def test_streams(asked: Asked, call: str) -> None:
    """Each request as it comes."""
    good, bad = asked.pb.Note(named="C"), asked.pb.Note()
    assert asked.ask(call, good, good) > 0
    assert asked.got() == [[good, good]]
    _, violations = asked.refused(call, good, bad)
    assert violations == {"pitch": "exactly one field is required in oneof"}
    assert asked.got()[1:] == ([[good]] if call == "perform" else [])


def test_requests_before_a_bad_one_are_answered(golden: Golden, asked: Asked) -> None:
    """A stream ends where it breaks a rule, not before."""
    fake = golden("choir.grpc.fake").FakeChoirService
    pb, error = asked.pb, golden("runtime.grpc").RpcError

    class Singing(fake):  # type: ignore[misc, valid-type]
        async def perform(self, requests: Any, context: Any) -> AsyncIterator[Any]:
            async for request in requests:
                yield pb.Echo(text=request.named)

    async def run() -> None:
        heard = []
        add = golden("choir.grpc.server").add_to_server
        client = golden("choir.grpc.client").AsyncChoirClient
        connected = golden("runtime.grpc.testing").connected
        async with connected(client, add, Singing()) as caller:
            notes = [pb.Note(named="C"), pb.Note(named="c"), pb.Note(named="D")]
            with pytest.raises(error) as caught:
                async for echo in caller.perform(notes):
                    heard.append(echo.text)
            assert caught.value.code is grpc.StatusCode.INVALID_ARGUMENT
        assert heard == ["C"]

    asyncio.run(run())


@pytest.mark.parametrize("call", ["join", "sing", "rehearse", "perform"])
def test_it_can_be_turned_off(asked: Asked, call: str) -> None:
    bad = {"join": asked.pb.Singer(), "sing": asked.pb.Song(verses=[{"last": {}}])}
    request = bad.get(call, asked.pb.Note())
    asked.refused(call, request)
    assert asked.ask(call, request, validate=False) > 0
    assert asked.got() == [[request]]


def test_what_stands_around_comes_first(asked: Asked) -> None:
    """It may make a request fit, and what it makes of one must fit."""

    @asynccontextmanager
    async def renamed(incoming: Any) -> AsyncIterator[None]:
        def rename(request: Any) -> None:
            request.name = "Bea" if request.name == "B" else ""

        incoming.each_request(rename)
        yield

    assert asked.ask(
        "join", asked.pb.Singer(**{**SINGER, "name": "B"}), around=[renamed]
    )
    good = asked.pb.Singer(**SINGER)
    with pytest.raises(asked.error) as caught:
        asked.ask("join", good, around=[renamed])
    assert caught.value.code is grpc.StatusCode.INVALID_ARGUMENT
    assert len(asked.fake.calls) == 1


def test_http(golden: Golden, asked: Asked) -> None:
    """Routes hold requests to the same rules, and say so with a 400."""
    ask = golden("runtime.grpc.transcoding.testing").ask

    def post(said: Any, **options: Any) -> Any:
        app = FastAPI()
        create_router = golden("choir.grpc.router").create_router
        app.include_router(create_router(asked.fake, **options))
        body, sent = json.dumps(said).encode(), {"content-type": "application/json"}
        return asyncio.run(ask(app, "POST", "/v1/singers", body=body, headers=sent))

    assert post(SINGER).status == 200
    answered = post({**SINGER, "high": 100})
    assert answered.status == 400
    violations = answered.json()["error"]["details"][0]["fieldViolations"]
    assert violations == [{"field": "high", "description": "must be less than 100"}]
    assert len(asked.fake.calls) == 1
    assert post({}, validate=False).status == 200


def test_constants_say_which(golden: Golden) -> None:
    methods = golden("choir.grpc.methods")
    assert methods.SING.validated
    assert not methods.LISTEN.validated
