"""Parts of a form that are written as a query is, and bytes, which never are."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The server of the contract in which parts have styles."""
    return Served(golden, "forms")


def _names(sent: Any) -> list[str]:
    return re.findall(r'form-data; name="([^"]*)"', sent.content.decode("latin-1"))


def test_nothing_is_lost(served: Served, golden: Golden) -> None:
    """Members are parts of their own, or stand in one part."""
    models, file = served.module("models"), golden("runtime.http.bodies.files").File
    body = models.AddShapeRequest(
        name="a, b",
        picture=file(b"\xff"),
        spread=models.AddShapeRequestSpread(width=1, note="x, y"),
        listed=models.AddShapeRequestListed(top=2, left=3),
        maybe=models.Border(colour="red"),
    )
    sent = served.sent("add_shape", body)
    parts = ["name", "width", "note", "listed", "colour", "picture"]
    assert _names(sent) == parts
    assert b"\r\n\r\ntop,2,left,3\r\n" in sent.content
    served.call("add_shape", body)
    assert served.got == {"body": body}


def test_an_object_without_members_is_no_part(served: Served) -> None:
    """One that must be there is empty then, another is absent."""
    models = served.module("models")
    empty = models.AddShapeRequestSpread()
    body = models.AddShapeRequest(name="a", spread=empty)
    assert _names(served.sent("add_shape", body)) == ["name"]
    served.call("add_shape", body)
    assert served.got == {"body": body}


def test_before_openapi_3_1_there_were_no_styles(golden: Golden) -> None:
    """An object is JSON, whatever style it is said to have."""
    served = Served(golden, "older")
    models = served.module("models")
    spread = models.AddShapeRequestSpread(width=1)
    body = models.AddShapeRequest(spread=spread)
    assert _names(served.sent("add_shape", body)) == ["spread"]
    served.call("add_shape", body)
    assert served.got == {"body": body}
