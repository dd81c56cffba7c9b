"""The routes on a socket: what a real server makes of paths, bodies and streams."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from http.client import HTTPConnection, IncompleteRead
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

from codegen.runtime.grpc import HttpRule
from tests.runtime.grpc.transcoding.desk import Desk
from tests.services.serving import serving

RULES = (
    HttpRule("GET", "/v1/{name}"),
    HttpRule("GET", "/v1/{name=shelves/*}:open"),
    HttpRule("POST", "/v1/{name}", "*"),
)
STREAM = (HttpRule("GET", "/w/{name}"), HttpRule("GET", "/f/{name}", "", "file"))


@pytest.fixture
def desk(pb: ModuleType) -> Desk:
    """Answers the name."""
    desk = Desk(pb, *RULES, stream=STREAM)
    desk.answer = lambda request, context: pb.Response(text=request.name)

    async def answers(request: Any, context: Any) -> AsyncIterator[Any]:
        yield pb.Response(text="a", file={"data": b"x"})
        if request.name == "broken":
            raise ValueError
        yield pb.Response(text="b", file={"data": b"y"})

    desk.answers = answers
    return desk


def test_on_a_socket(desk: Desk) -> None:
    """One connection for all of it."""
    with serving(desk.app("/api")) as url:
        connection = HTTPConnection(urlsplit(url).netloc)

        def say(method: str, target: str, body: bytes = b"") -> tuple[int, Any]:
            connection.request(method, f"/api{target}", body)
            answer = connection.getresponse()
            text = answer.read()
            return answer.status, json.loads(text) if text else None

        assert say("GET", "/v1/a%2Fb%20%C3%A9") == (200, {"text": "a/b é"})
        assert say("GET", "/v1/shelves/a%2Fb:open") == (200, {"text": "shelves/a%2Fb"})
        assert say("HEAD", "/v1/a") == (200, None)
        assert say("POST", "/v1/a", b'{"flag": true}') == (200, {"text": "a"})
        assert say("POST", "/v1/a", b"{")[0] == 400
        assert say("POST", "/v1/a", b" " * (4 * 1024 * 1024 + 1))[0] == 413
        assert say("DELETE", "/v1/a")[0] == 405
        assert say("GET", "/v1/%FF")[0] == 400
        items = [{"text": "a"}, {"text": "b"}]
        assert say("GET", "/w/x?name=y")[0] == 400
        status, found = say("GET", "/w/x")
        assert (status, [{"text": one["text"]} for one in found]) == (200, items)
        assert say("HEAD", "/w/x") == (200, None)
        connection.close()


def test_bytes_that_break_off(desk: Desk) -> None:
    """The caller sees that something is missing."""
    with serving(desk.app()) as url:
        connection = HTTPConnection(urlsplit(url).netloc)
        connection.request("GET", "/f/whole")
        assert connection.getresponse().read() == b"xy"
        connection.request("GET", "/f/broken")
        with pytest.raises(IncompleteRead):
            connection.getresponse().read()
        connection.close()
