"""Required against nullable against absent: three different things, both ways."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server, which answers with what it got."""
    case = Served(golden, "notes")
    case.fake.arrange("changeNote", case.module("models").Note(owner="ann"))
    return case


@pytest.mark.parametrize(
    "body",
    [
        {"owner": None},
        {"owner": "ann", "text": None},
        {"owner": "ann", "text": "a", "size": 1},
    ],
)
def test_what_was_said_arrives(served: Served, body: dict[str, Any]) -> None:
    """Null is null and absent is absent, from one side to the other and back."""
    note = served.module("models").Note.model_validate(body)
    served.fake.arrange("changeNote", note)
    answer = served.wire("PATCH", "/notes", json=body)
    assert answer.json() == body
    assert served.got["body"].model_fields_set == set(body)
    got = served.call("change_note", note)
    assert got.model_fields_set == served.got["body"].model_fields_set == set(body)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "owner"),
        ({"owner": "ann", "size": None}, "size"),
        ({"owner": "ann", "size": True}, "size"),
        ({"owner": "ann", "size": "1"}, "size"),
    ],
)
def test_what_cannot_be_said_is_refused(
    served: Served, body: dict[str, Any], field: str
) -> None:
    """What must be there, what must not be null, and what is no number."""
    answer = served.wire("PATCH", "/notes", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["body", field]
    assert served.fake.calls == []


def test_the_caller_says_what_they_set(served: Served) -> None:
    """Nothing else is sent, not even as null."""
    note = served.module("models").Note
    assert served.sent("change_note", note(owner=None)).content == b'{"owner":null}'
    sent = served.sent("change_note", note(owner="ann", text=None))
    assert sent.content == b'{"owner":"ann","text":null}'


def test_none_is_absent_where_null_cannot_be(served: Served) -> None:
    """The type of such a field allows None, which the contract has no null for."""
    note = served.module("models").Note
    sent = served.sent("change_note", note(owner="ann", size=None))
    assert sent.content == b'{"owner":"ann"}'
