"""Keys of things whose maker names none: each is what the contract allows, and new."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import Field, create_model

from codegen.runtime.content import Content
from codegen.runtime.http import Json
from codegen.runtime.http.free_keys import NoKeyLeft, fresh_key
from codegen.runtime.models import ContractModel


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def keys(kind: Any, count: int, name: str = "id") -> list[Any]:
    """So many keys of *kind*, as long as there are some."""
    model = create_model("Thing", __base__=ContractModel, id=(kind, ...))
    content: Json[Any] = Json(model)
    found: list[Any] = []
    while len(found) < count:
        try:
            key = fresh_key(content, name, {str(one) for one in found})
        except NoKeyLeft:
            break
        assert Content.accepts(content, content.decode(b'{"id": %s}' % _json(key)))
        found.append(key)
    return found


def _json(key: Any) -> bytes:
    return Json[Any](Any).encode(key)[0]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (int, [1, 2, 3]),
        (Annotated[int, Field(ge=2**53 + 1)], [2**53 + 1, 2**53 + 2, 2**53 + 3]),
        (Annotated[int, Field(le=-5)], [-5, -6, -7]),
        (Annotated[int, Field(multiple_of=1000)], [1000, 2000, 0]),
        (Annotated[int, Field(ge=1, le=2)], [1, 2]),
        (float, [1.0, 2.0, 3.0]),
        (str, ["text1", "text2", "text3"]),
        (Annotated[str, Field(max_length=1)], ["t", "u", "v"]),
        (Annotated[str, Field(pattern="^[A-Z]{2}-[0-9]$")], ["AA-0", "AA-1", "AA-2"]),
        (Annotated[str, Field(pattern="^[a-z]+$")], ["aa", "aaa", "aaaa"]),
        (UUID, [f"00000000-0000-4000-8000-00000000000{n}" for n in (1, 2, 3)]),
        (date, ["2024-01-02", "2024-01-03", "2024-01-04"]),
        (datetime, [f"2024-01-02T03:04:0{n}Z" for n in (5, 6, 7)]),
        (Colour, ["red", "blue"]),
        (Literal["a", "b"], ["a", "b"]),
        (Literal["a"] | None, ["a"]),
        (bool, [True, False]),
        (Colour | UUID, ["red", "blue"]),
    ],
)
def test_keys(kind: Any, found: list[Any]) -> None:
    assert keys(kind, 3) == found


@pytest.mark.parametrize(
    "kind", [int, str, UUID, date, Annotated[str, Field(pattern="^[A-Z]{2}$")]]
)
def test_many_keys(kind: Any) -> None:
    assert len(set(keys(kind, 500))) == 500


def test_a_name_that_the_wire_has() -> None:
    class Named(ContractModel):
        job_id: Annotated[int | None, Field(alias="jobId", ge=5)] = None

    assert fresh_key(Json(Named), "jobId", {"5"}) == 6


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (Json(list[int]), "id", "nobody knows what may be id"),
        (
            Json(create_model("One", id=(Literal[1], ...))),
            "id",
            "no id is left of those that the contract allows",
        ),
    ],
)
def test_no_key_is_left(content: Json[Any] | None, name: str, said: str) -> None:
    with pytest.raises(NoKeyLeft) as caught:
        fresh_key(content, name, {"1"})
    assert str(caught.value) == said
