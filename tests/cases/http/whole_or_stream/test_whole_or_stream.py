"""One operation, two ways to be answered: at once, or word by word."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "chat")


async def _all(stream: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in stream]


def test_each_method_gets_its_kind_of_answer(served: Served) -> None:
    """The service decides by what it was asked."""
    models = served.module("models")
    body = models.CreateAnswerRequest(question="Why?")
    whole, words = models.Answer(text="So."), [
        models.Word(word="So"),
        models.Word(word="."),
    ]
    served.fake.arrange("createAnswer", whole)
    assert served.run(lambda client: client.create_answer(body)) == whole
    asked = models.CreateAnswerRequest(question="Why?", stream=True)
    served.fake.arrange("createAnswer", words)
    got = served.run(lambda client: _all(client.create_answer_stream(asked)))
    assert got == words
    assert served.got == {"body": asked}
    got = served.run_sync(lambda client: list(client.create_answer_stream(asked)))
    assert got == words


def test_each_method_says_what_it_wants(served: Served) -> None:
    """Services that do not look into the body look at `Accept`."""
    body = served.module("models").CreateAnswerRequest(question="Why?")
    accepted = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        accepted.append(dict(scope["headers"])[b"accept"].decode())
        await served.app(scope, receive, send)

    served.run(lambda client: client.create_answer(body), app=app)
    served.fake.arrange("createAnswer", [])
    served.run(lambda client: _all(client.create_answer_stream(body)), app=app)
    assert "text/event-stream" not in accepted[0]
    assert "application/json" in accepted[0]
    assert accepted[1].startswith("text/event-stream")


def test_what_was_not_asked_for_breaks_the_contract(
    served: Served, golden: Golden
) -> None:
    """A whole answer is no stream."""
    models = served.module("models")
    body = models.CreateAnswerRequest(question="Why?")
    served.fake.arrange("createAnswer", models.Answer(text="So."))
    with pytest.raises(golden("runtime").ContractViolation, match="no stream"):
        served.run(lambda client: _all(client.create_answer_stream(body)))


def test_on_the_wire(served: Served) -> None:
    """The media type says which it is."""
    models = served.module("models")
    for value, media_type, text in (
        (models.Answer(text="So."), "application/json", '{"text":"So."}'),
        ([models.Word(word="So")], "text/event-stream", 'data: {"word":"So"}\n\n'),
    ):
        served.fake.arrange("createAnswer", value)
        answer = served.wire("POST", "/answers", json={"question": "Why?"})
        assert answer.headers["content-type"] == media_type
        assert answer.text == text
