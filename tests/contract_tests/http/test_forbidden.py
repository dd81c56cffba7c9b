"""Where a contract forbids what is taken all the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.contract_tests.http.serving import (
    GIVES,
    REFUSED,
    WORD,
    answer,
    body_of,
    importable,
    is_word,
    notes,
    said,
)
from tests.contract_tests.http.serving import subject as made

_CHECK = "negative_data_rejection"
_RESPONSES = {"200": GIVES, "422": REFUSED}


async def _takes_all(scope: Any, receive: Any, send: Any) -> None:
    await answer(send, 200, {"word": "pong"})


async def _takes_long_words(scope: Any, receive: Any, send: Any) -> None:
    told = await body_of(receive)
    if isinstance(told, dict) and isinstance(told.get("word"), str):
        told["word"] = told["word"][:8]
    await answer(send, *((200, told) if is_word(told) else (422,)))


def _pointers(folder: Path, item: dict[str, Any], app: Any = _takes_all) -> set[str]:
    with importable("words_that_are_taken", app=app) as module:
        words = made(folder, f"{module}:app", {"/words": item})
        return {one["pointer"] for one in said(notes(words), _CHECK)}


def test_a_property_of_a_body(tmp_path: Path) -> None:
    """Its schema in the request, and not that of the answer."""
    body = {"required": True, "content": {"application/json": {"schema": WORD}}}
    post = {"operationId": "say", "requestBody": body, "responses": _RESPONSES}
    found = _pointers(tmp_path, {"post": post}, _takes_long_words)
    schema = "/paths/~1words/post/requestBody/content/application~1json/schema"
    assert found == {f"{schema}/properties/word/maxLength"}


def test_a_parameter(tmp_path: Path) -> None:
    """Of the operation, or of its path."""
    other = {"name": "other", "in": "header", "schema": {"type": "string"}}
    most = {"type": "integer", "maximum": 5}
    size = {"name": "size", "in": "query", "required": True, "schema": most}
    get = {"operationId": "list", "responses": _RESPONSES}
    own = {"get": {**get, "parameters": [other, size]}}
    assert _pointers(tmp_path, own) == {"/paths/~1words/get/parameters/1"}
    shared = {"parameters": [size], "get": get}
    assert _pointers(tmp_path, shared) == {"/paths/~1words/parameters/0"}
