"""What is said of a value that may be null, and is neither that nor what else it may be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .serving import GIVES, answer, honest, importable, notes, said, subject

_WHEN = {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}
_WORDS = {
    "anyOf": [
        {"type": "null"},
        {"type": "array", "items": {"type": "object", "required": ["word"]}},
    ]
}
_EITHER = {"anyOf": [{"type": "integer"}, {"type": "boolean"}, {"type": "null"}]}


@pytest.mark.parametrize(
    ("schema", "value", "why"),
    [
        (_WHEN, "2026-11-28T09:34", '"2026-11-28T09:34" is not a "date-time"'),
        (_WORDS, [{"word": 1}, {}], '"word" is a required property (at /1)'),
        (_EITHER, "yes", ""),  # of which several could be meant
    ],
)
def test_what_it_is_not(tmp_path: Path, schema: Any, value: Any, why: str) -> None:
    """Validators say of it only that it is none of the alternatives."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await honest(scope, receive, send)
            return
        await answer(send, 200, {"it": value})

    whole = {"type": "object", "properties": {"it": schema}}
    gives = {**GIVES, "content": {"application/json": {"schema": whole}}}
    paths = {"/it": {"get": {"operationId": "it", "responses": {"200": gives}}}}
    with importable("words_null", app=app):
        noted = notes(subject(tmp_path, "words_null:app", paths))
    finding, *_ = said(noted, "response_schema_conformance")
    lines = [one for one in finding["said"].splitlines() if "It is not null" in one]
    assert lines == ([f"It is not null, and {why}."] if why else [])
