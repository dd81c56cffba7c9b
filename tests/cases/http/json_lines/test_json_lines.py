"""JSON texts one after the other: in lines, as before OpenAPI 3.2, and in a sequence."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi import FastAPI, Response

from tests.http.served import Golden, Served

KINDS = [
    ("readLogs", "read_logs", "/logs", "application/jsonl", ""),
    (
        "readSpringLogs",
        "read_spring_logs",
        "/spring-logs",
        "application/stream+json",
        "",
    ),
    ("readOldLogs", "read_old_logs", "/old-logs", "application/x-ndjson", ""),
    (
        "readSequence",
        "read_sequence",
        "/sequence",
        "application/json-seq",
        "\x1e",
    ),
]
LINES = '{mark}{{"text":"a\\nb"}}\n{mark}{{"text":"c","at":"2024-05-06T07:00:00Z"}}\n'


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "logs")


async def _all(stream: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in stream]


def _answering(text: str, media_type: str) -> FastAPI:
    """A server that answers everything with *text*."""
    app = FastAPI()

    @app.get("/{path:path}")
    async def answer() -> Response:
        return Response(text, media_type=media_type)

    return app


@pytest.mark.parametrize(("operation", "method", "path", "media_type", "mark"), KINDS)
def test_lines_arrive(
    served: Served, operation: str, method: str, path: str, media_type: str, mark: str
) -> None:
    """A line feed inside a text is written as JSON writes it."""
    line = served.module("models").Line
    items = [line(text="a\nb"), line(text="c", at=datetime(2024, 5, 6, 7, tzinfo=UTC))]
    served.fake.arrange(operation, items)
    answer = served.wire("GET", path)
    assert answer.headers["content-type"] == media_type
    assert answer.text == LINES.format(mark=mark)
    got = served.run(lambda client: _all(getattr(client, method)()))
    assert got == items
    assert served.run_sync(lambda client: list(getattr(client, method)())) == items


def test_arguments_go_along(served: Served) -> None:
    """A stream is called as anything else is, but not before its first item."""
    served.fake.arrange("readLogs", [])

    async def read(client: Any) -> list[Any]:
        stream = client.read_logs(level="warning")
        assert served.fake.calls == []
        return await _all(stream)

    assert served.run(read) == []
    assert served.got == {"level": "warning"}


@pytest.mark.parametrize(("operation", "method", "path", "media_type", "mark"), KINDS)
def test_a_broken_line_raises_after_the_good_ones(
    served: Served,
    golden: Golden,
    operation: str,
    method: str,
    path: str,
    media_type: str,
    mark: str,
) -> None:
    """Whether it is no JSON or JSON of another shape."""
    for broken in ('{"text": 5}', '{"text"', "null"):
        text = f'{mark}{{"text": "a"}}\n{mark}{broken}\n{mark}{{"text": "z"}}\n'
        texts: list[str] = []

        async def read(client: Any, texts: list[str] = texts) -> None:
            async for item in getattr(client, method)():
                texts.append(item.text)

        with pytest.raises(golden("runtime").ContractViolation) as caught:
            served.run(read, app=_answering(text, media_type))
        assert texts == ["a"]
        assert caught.value.operation == operation
        assert caught.value.raw is not None
        assert caught.value.raw.strip() == broken.encode()


def test_the_last_line_needs_no_end(served: Served) -> None:
    """Empty lines say nothing."""
    app = _answering('\n{"text": "a"}\r\n\n{"text": "b"}', "application/jsonl")
    got = served.run(lambda client: _all(client.read_logs()), app=app)
    assert [item.text for item in got] == ["a", "b"]


def test_wrong_arguments_are_refused_before_the_stream(
    served: Served, golden: Golden
) -> None:
    """A status that is not declared is no stream either."""
    app = FastAPI()
    with pytest.raises(golden("runtime.http").UnexpectedStatus):
        served.run(lambda client: _all(client.read_logs()), app=app)
