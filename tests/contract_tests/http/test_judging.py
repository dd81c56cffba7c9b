"""How a law is tried."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from codegen.runtime.contract_tests.configuration import ServiceConfiguration
from codegen.runtime.contract_tests.findings import ContractBroken
from codegen.runtime.contract_tests.http.laws.answers import Broken
from codegen.runtime.contract_tests.http.laws.conversation import Conversation
from codegen.runtime.contract_tests.http.laws.judging import hold, tried

from .serving import (
    GIVES,
    PING,
    THINGS,
    answer,
    honest,
    importable,
    notes,
    said,
    subject,
)

WORD_TEXT = {"type": "string", "minLength": 1, "maxLength": 8, "pattern": "^[a-z]+$"}


def test_what_is_unchecked_is_left_out_and_told() -> None:
    """It is not tried, and has not passed."""

    def play(talk: object) -> None:
        raise AssertionError("it is tried")

    configuration = ServiceConfiguration(unchecked=frozenset({"pages"}))
    subject: Any = SimpleNamespace(
        provider=SimpleNamespace(configuration=configuration),
        declared=lambda operation: operation,
        basis=lambda law, stated: "contract",
    )
    operation: Any = SimpleNamespace(name="listThings")
    outcome = tried(subject, "pages", operation, play)
    assert outcome.status == "untested"
    assert outcome.untested == (
        "pages: it is left out, as the configuration says (unchecked)"
    )


@pytest.mark.parametrize(
    ("status", "check", "times"),
    [
        (200, "response_schema_conformance", 1),
        (404, "status_code_conformance", 1),
        (500, "not_a_server_error", 2),  # for another reason, who knows
    ],
)
def test_what_is_wrong_with_an_answer_is_told_once(
    tmp_path: Path, status: int, check: str, times: int
) -> None:
    """The next law goes on, and is tried, where the first one came to its end."""
    went_on: list[str] = []

    async def wrong(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await honest(scope, receive, send)
            return
        await answer(send, status, {"word": 7})

    def play(talk: Conversation) -> None:
        talk.send(talk.case(words.operations[0]))
        went_on.append(law)

    with importable("words_wrong", app=wrong):
        words = subject(tmp_path, "words_wrong:app", PING)
        found = []
        for law in ("first", "second"):
            outcome = tried(words, law, words.operations[0], play, examples=1)
            found += [one.check for one in outcome.findings]
    assert found == [check] * times
    assert set(went_on) == ({"second"} if times == 1 else set())


def test_a_law_is_tried_whatever_is_wrong_with_answers(tmp_path: Path) -> None:
    """That is told, and so is that the law does not hold."""

    async def wrong(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await honest(scope, receive, send)
            return
        await answer(send, 200, {"word": 7, "more": 1})

    def play(talk: Conversation) -> None:
        talk.send(talk.case(words.operations[0]))
        raise Broken("It is none.")

    with importable("words_tried", app=wrong):
        words = subject(tmp_path, "words_tried:app", PING)
        with pytest.raises(ContractBroken) as caught:
            hold(words, "law", words.operations[0], play, stated=True)
    assert [one.check for one in caught.value.findings] == [
        "response_schema_conformance",
        "law",
    ]


LINKED: dict[str, Any] = {
    "/things": {"post": {**THINGS["/things"]["post"]}},
    "/things/{word}": {
        "parameters": [
            {"name": "word", "in": "path", "required": True, "schema": WORD_TEXT}
        ],
        "get": {"operationId": "readThing", "responses": {"200": GIVES}},
    },
}
LINKED["/things"]["post"]["responses"] = {
    **THINGS["/things"]["post"]["responses"],
    "201": {
        **GIVES,
        "links": {
            "read": {
                "operationId": "readThing",
                "parameters": {"word": "$response.body#/word"},
            }
        },
    },
}


@pytest.mark.parametrize(("by_themselves", "times"), [((), 1), (("readThing",), 0)])
def test_sequences_do_not_repeat_what_calls_told(
    tmp_path: Path, by_themselves: tuple[str, ...], times: int
) -> None:
    """An operation by itself says what is wrong with it, each time; they go on there."""

    async def wrong(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/things/"):
            await answer(send, 200, {"word": 7})
            return
        await honest(scope, receive, send)

    check = "response_schema_conformance"
    with importable("words_again", app=wrong):
        words = subject(tmp_path, "words_again:app", LINKED)
        for _ in by_themselves * 2:
            assert len(said(notes(words, *by_themselves), check)) == 1
        noted = notes(words, "none", do=lambda one: one.conforms_in_sequence())
    assert noted[0]["checks"][check] > 0
    assert len(said(noted, check)) == times
