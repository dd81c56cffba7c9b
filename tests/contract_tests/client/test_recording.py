"""Exchanges are written down without secrets, replayed strictly, and held to the contract."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests.client.recording import (
    BlockingRecorder,
    NotRecorded,
    Recorder,
    Replayed,
    recorded,
    verify,
)
from codegen.runtime.contract_tests.configuration import ConfigurationError
from codegen.runtime.contract_tests.findings import ContractBroken
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Users", "version": "1"},
    "paths": {
        "/users/{id}": {
            "get": {
                "operationId": "getUser",
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "integer"},
                    },
                    {
                        "name": "tags",
                        "in": "query",
                        "schema": {"type": "array", "items": {"enum": ["a", "b"]}},
                    },
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {"ETag": {"required": True, "schema": {}}},
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "required": ["name"],
                                    "properties": {"name": {"type": "string"}},
                                }
                            }
                        },
                    }
                },
            }
        },
        "/logins": {
            "post": {
                "operationId": "logIn",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "required": ["user", "password"],
                                "properties": {
                                    "user": {"type": "string"},
                                    "password": {"type": "string", "minLength": 20},
                                },
                            }
                        }
                    },
                },
                "responses": {"204": {"description": ""}},
            }
        },
    },
}


async def app(scope: Any, receive: Any, send: Any) -> None:
    """Answers a user to GET, and nothing to POST."""
    get = scope["method"] == "GET"
    fields = [(b"content-type", b"application/json"), (b"etag", b'"1"')]
    fields += [(b"set-cookie", b"session=secret"), (b"date", b"now")]
    status = 200 if get else 204
    start = {"type": "http.response.start", "status": status, "headers": fields}
    await send(start if get else {**start, "headers": []})
    body = b'{"name": "Ann", "access_token": "secret"}' if get else b""
    await send({"type": "http.response.body", "body": body})


def user(target: str = "/users/7", **headers: str) -> Request:
    """A request for a user."""
    return Request(method="GET", target=target, headers=headers, body=None)


def login(name: str = "ann") -> Request:
    """A request with secrets, and with what changes each time."""
    body = json.dumps({"user": name, "password": "long and secret, as it must be"})
    headers = {
        "Content-Type": "application/json",
        "Authorization": "Bearer secret",
        "X-Pin": "secret",
        "Idempotency-Key": "secret, too, and another each time",
        "X-Request-Timeout-Ms": "1000",
    }
    target = "/logins?api_key=secret"
    return Request(method="POST", target=target, headers=headers, body=body.encode())


def sent(transport: Any, *requests: Request) -> list[Reply]:
    """Send *requests*, then close the transport."""

    async def all_of_them() -> list[Reply]:
        found = []
        for one in requests:
            url = f"http://users.test{one.target}"
            found.append(await transport.send(one, url, limit=1.0, connect=None))
        await transport.aclose()
        return found

    return asyncio.run(all_of_them())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two exchanges."""
    file = tmp_path / "deep" / "exchanges.json"
    sent(Recorder(app, file, secrets=["x-pin"]), user(accept="*/*"), login())
    return file


def test_no_secret_is_written_down(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "secret" not in text and "Timeout" not in text and '"now"' not in text
    first, second = json.loads(text)["exchanges"]
    assert first["request"] == {
        "method": "GET",
        "target": "/users/7",
        "headers": {"accept": "*/*"},
    }
    assert first["answer"]["body"] == {
        "json": {"name": "Ann", "access_token": "[Filtered]"}
    }
    assert second["request"]["target"] == "/logins?api_key=%5BFiltered%5D"
    assert second["request"]["headers"] == {
        "authorization": "[Filtered]",
        "content-type": "application/json",
        "idempotency-key": "[Any]",
        "x-pin": "[Filtered]",
    }
    assert second["answer"] == {"status": 204, "headers": {}}


def test_recording_is_repeatable(file: Path) -> None:
    before = file.read_bytes()
    sent(Recorder(app, file, secrets=["x-pin"]), user(accept="*/*"), login())
    assert file.read_bytes() == before


def test_it_is_replayed(file: Path) -> None:
    replayed = Replayed(file)
    second, first = sent(replayed, login(), user(accept="*/*"))
    assert (first.status, second.status) == (200, 204)
    assert json.loads(first.body)["name"] == "Ann"
    assert first.headers["content-type"] == "application/json"
    assert second.body == b""
    replayed.all_asked()


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (user("/users/8", accept="*/*"), "the path is /users/8, and was /users/7"),
        (user("/users/7?a=1", accept="*/*"), "the query is a=1, and was empty"),
        (user(accept="text/csv"), "the header accept is text/csv, and was */*"),
        (user(), "the header accept is absent, and was */*"),
        (login("bob"), "the body: /user is 'bob', and should be 'ann'"),
    ],
)
def test_what_was_not_recorded_is_an_error(
    file: Path, request_: Request, said: str
) -> None:
    with pytest.raises(NotRecorded) as caught:
        sent(Replayed(file), request_)
    first, *listed = str(caught.value).splitlines()
    assert first.endswith(":") and "; the nearest is " in first
    assert listed == [f"  {said}"]


def test_each_answers_once(file: Path) -> None:
    replayed = Replayed(file)
    with pytest.raises(NotRecorded, match="was recorded once in .* sent once more"):
        sent(replayed, user(accept="*/*"), user(accept="*/*"))
    assert replayed.unasked == ["POST /logins?api_key=%5BFiltered%5D"]
    with pytest.raises(NotRecorded, match="requests that were not sent"):
        replayed.all_asked()


def test_threads_record_and_replay(tmp_path: Path) -> None:
    file = tmp_path / "exchanges.json"
    recorder = BlockingRecorder(app, file)
    url = "http://users.test/users/7"
    answered = recorder.send(user(), url, limit=1.0, connect=None)
    recorder.close()
    replayed = Replayed(file).blocking
    assert replayed.open(user(), url, limit=1.0, connect=None).status == answered.status


def test_one_switch_for_both(
    file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CODEGEN_RECORD", raising=False)
    assert isinstance(recorded(file, app), Replayed)
    with pytest.raises(ConfigurationError, match="nothing was recorded"):
        recorded(tmp_path / "none.json", app)
    monkeypatch.setenv("CODEGEN_RECORD", "1")
    assert isinstance(recorded(file, app), Recorder)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Expecting property name"),
        ("[]", "no recorded exchanges"),
        ('{"version": 2}', "version 2 is not 1: record it anew"),
        ('{"version": 1, "exchanges": [{}]}', "no recorded exchanges"),
    ],
)
def test_a_bad_file_is_said_to_be_one(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "exchanges.json"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=said):
        Replayed(file)


# --- the contract ---------------------------------------------------------------------


def changed(path: str, value: Any) -> dict[str, Any]:
    """The document with another value at *path*; None takes it away."""
    document: dict[str, Any] = json.loads(json.dumps(DOCUMENT))
    here: Any = document["paths"]
    *parts, last = path.split(" ")
    for part in parts:
        here = here[int(part)] if isinstance(here, list) else here[part]
    if value is None:
        del here[last]
    else:
        here[last] = value
    return document


_GET = "/users/{id} get"
_OK = f"{_GET} responses 200"


def test_what_the_contract_allows_is_silent(file: Path, tmp_path: Path) -> None:
    verify(file, DOCUMENT)
    contract = tmp_path / "contract.json"
    contract.write_text(json.dumps(DOCUMENT), "utf-8")
    verify(file, contract)


@pytest.mark.parametrize(
    ("document", "said", "pointer"),
    [
        (
            changed("/users/{id}", None),
            "the contract has no operation GET /users/7",
            "/paths",
        ),
        (
            changed(f"{_OK} content application/json schema required", ["name", "age"]),
            'the body of the answer: "age" is a required property',
            "/paths/~1users~1{id}/get/responses/200",
        ),
        (
            changed(f"{_OK} headers", {"X-Left": {"required": True}}),
            "the required header X-Left of the answer is absent",
            "/paths/~1users~1{id}/get/responses/200",
        ),
        (
            changed(f"{_GET} responses", {"204": {"description": ""}}),
            "the contract has no answer with status 200",
            "/paths/~1users~1{id}/get/responses",
        ),
        (
            changed(f"{_GET} parameters 0 schema", {"type": "integer", "maximum": 5}),
            "the path parameter 'id': 7 is greater than the maximum of 5",
            "/paths/~1users~1{id}/get",
        ),
        (
            changed(f"{_GET} parameters 1 required", True),
            "the required query parameter 'tags' is absent",
            "/paths/~1users~1{id}/get",
        ),
        (
            changed("/logins post requestBody", None),
            "the contract takes no body",
            "/paths/~1logins/post",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_stale_is_found(
    file: Path, document: dict[str, Any], said: str, pointer: str
) -> None:
    with pytest.raises(ContractBroken) as caught:
        verify(file, document)
    (found,) = caught.value.findings
    assert found.said.endswith(f"{file}: {said}") and found.pointer == pointer


def test_parameters_are_read(tmp_path: Path) -> None:
    file = tmp_path / "exchanges.json"
    sent(Recorder(app, file), user("/users/7?tags=a&tags=c"), user("/users/x?other=1"))
    with pytest.raises(ContractBroken) as caught:
        verify(file, DOCUMENT)
    assert [one.said.partition(": ")[2] for one in caught.value.findings] == [
        'the query parameter \'tags\': 1: "c" is not one of "a" or "b"',
        "the contract has no query parameter 'other'",
        'the path parameter \'id\': "x" is not of type "integer"',
    ]


def test_what_is_no_document_is_said_to_be_none(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("a: 1\n", "utf-8")
    with pytest.raises(ConfigurationError, match="no OpenAPI document"):
        verify(file, other)
    with pytest.raises(ConfigurationError, match="No such file"):
        verify(file, tmp_path / "none.yaml")
