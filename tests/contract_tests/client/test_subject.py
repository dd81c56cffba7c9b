"""A client is judged by what its document says, and reports say that it is a client."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.runtime import Policy
from codegen.runtime.contract_tests import ledger
from codegen.runtime.contract_tests.client.subject import ClientSubject
from codegen.runtime.contract_tests.findings import ContractBroken
from codegen.runtime.contract_tests.report import Noted, Report
from codegen.runtime.contract_tests.summary import lines
from codegen.runtime.http import Json, Operation, Parameter
from codegen.runtime.http.client import AsyncHttpClient, HttpClient

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Words", "version": "1"},
    "paths": {
        "/words/{word}": {
            "get": {
                "operationId": "getWord",
                "parameters": [
                    {
                        "name": "word",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json": {"schema": {"type": "string"}}},
                    }
                },
            },
            "put": {
                "operationId": "putWord",
                "parameters": [
                    {
                        "name": "word",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string", "pattern": "^(?=impossible)x$"},
                    }
                ],
                "responses": {"204": {"description": ""}},
            },
        }
    },
}
IDEMPOTENT = Policy(idempotent=True)
GET_WORD: Operation[str] = Operation(
    name="getWord",
    method="GET",
    path="/words/{word}",
    parameters=(Parameter(name="word", place="path"),),
    results={200: Json(str)},
    policy=IDEMPOTENT,
)


class WordsClient(HttpClient):
    """As it would be generated."""

    _service = "words"
    _operations = (GET_WORD,)

    def get_word(self, word: str) -> str:
        """Return a word."""
        return self._call(GET_WORD, path={"word": word})


class AsyncWordsClient(AsyncHttpClient):
    """As it would be generated, and with mistakes beside."""

    _service = "words"
    _operations = (GET_WORD,)

    async def get_word(self, word: str) -> str:
        """Return a word."""
        return await self._call(GET_WORD, path={"word": word})

    async def get_word_in_capitals(self, word: str) -> str:
        """Ask for another word."""
        return await self._call(GET_WORD, path={"word": word.upper()})

    async def get_number(self, word: int) -> str:
        """Take what no word is."""
        return await self._call(GET_WORD, path={"word": word})


@pytest.fixture
def subject(tmp_path: Path) -> ClientSubject:
    """The client, and its document."""
    (tmp_path / "contract_tests").mkdir()
    (tmp_path / "openapi.json").write_text(json.dumps(DOCUMENT), "utf-8")
    return ClientSubject(
        service="words",
        slice="http",
        contract="words.yaml",
        tests=str(tmp_path / "contract_tests/test_words_http_client.py"),
        document="openapi.json",
        client=AsyncWordsClient,
        blocking=WordsClient,
    )


def judged(
    subject: ClientSubject, method: Callable[..., Any], operation: str
) -> dict[str, Any]:
    """What is noted of one test, whatever it raises."""
    noted: list[ledger.Entry] = []
    with ledger.written_to(noted.append):
        try:
            subject.conforms(
                operation, method, path={"word": "word"}, policy=IDEMPOTENT
            )
        except (ContractBroken, pytest.skip.Exception) as error:
            noted[0]["raised"] = type(error).__name__
    return noted[0]


def test_a_right_client_passes_and_is_called_a_client(subject: ClientSubject) -> None:
    entry = judged(subject, AsyncWordsClient.get_word, "GET /words/{word}")
    assert entry["status"] == "passed" and entry["findings"] == []
    assert (entry["subject"], entry["operation"]) == ("words.http.client", "getWord")
    assert entry["answered"] > 0 and "null" not in entry["checks"]
    assert {"request", "escaping", "retry_after", "breaker"} <= set(entry["checks"])
    report = Report(seed=0, noted=(Noted(test="t", entry=entry),))
    assert list(lines(report)) == [
        "words.http.client: client AsyncWordsClient: 1 passed"
    ]
    assert report.silent == []


def test_a_finding_says_how_to_repeat_it(
    subject: ClientSubject, monkeypatch: pytest.MonkeyPatch
) -> None:
    method = AsyncWordsClient.get_word_in_capitals
    right = WordsClient.get_word
    monkeypatch.setattr(WordsClient, method.__name__, right, raising=False)
    entry = judged(subject, method, "GET /words/{word}")
    assert entry["raised"] == "ContractBroken"
    checks = [one["check"] for one in entry["findings"]]
    assert checks == ["request", "absent", "escaping"]
    found = entry["findings"][0]
    assert found["said"] == (
        "the path is /base/words/TEXT, and should be /base/words/text"
    )
    assert found["request"].startswith("GET https://service.test/base/words/TEXT\n")
    assert found["repeat"] == (
        "await AsyncWordsClient('https://service.test/base')"
        ".get_word_in_capitals(word='text')"
    )
    assert found["pointer"] == "/paths/~1words~1{word}/get/parameters/0"


def test_what_the_client_does_not_take_is_found_once(subject: ClientSubject) -> None:
    entry = judged(subject, AsyncWordsClient.get_number, "GET /words/{word}")
    assert entry["raised"] == "ContractBroken"
    (found,) = entry["findings"]
    assert found["said"].startswith(
        "the client takes nothing that the contract allows for word: 'text': "
    )


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        ("GET /sentences", "openapi.json does not have it"),
        ("PUT /words/{word}", "no values for it could be made up: word: "),
    ],
)
def test_what_is_not_tested_is_said(
    subject: ClientSubject, operation: str, why: str
) -> None:
    entry = judged(subject, AsyncWordsClient.get_word, operation)
    assert (entry["status"], entry["raised"]) == ("untested", "Skipped")
    assert entry["untested"].startswith(why)
    assert not any(entry["checks"].values())
