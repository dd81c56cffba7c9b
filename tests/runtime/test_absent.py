"""None of what may be absent goes nowhere; null goes where the contract has it."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pytest
from pydantic import Field, TypeAdapter
from typing_extensions import TypeAliasType

from codegen.runtime.exact import exact
from codegen.runtime.models import ContractModel

Maybe = TypeAliasType("Maybe", int | None)


class Node(ContractModel, nullable=("old-name",), min_properties=1):
    id: int | None
    name: str | None = None
    old: Annotated[str | None, Field(alias="old-name")] = None
    maybe: Maybe | None = None
    anything: Any | None = None
    more: Any = None
    size: int = 1
    next: Node | None = None


class Child(Node):
    less: str | None = None


def test_absent_is_never_null() -> None:
    """However it came about that it is None."""
    built = Node(id=None, name=None, next=Node(id=1, name=None, old=None))
    read = Node.model_validate({"id": None, "name": None, "next": None})
    changed = Node(id=None)
    changed.name = None
    assert json.loads(built.model_dump_json(by_alias=True, exclude_unset=True)) == {
        "id": None,
        "next": {"id": 1, "old-name": None},
    }
    for one in (read, changed, Child(id=None, less=None)):
        assert one.model_dump(exclude_unset=True) == {"id": None}


def test_null_stays_where_it_is_a_value() -> None:
    node = Node(id=None, old=None, maybe=None, anything=None, more=None)
    text = TypeAdapter(list[Node]).dump_json([node], by_alias=True, exclude_unset=True)
    null = {"id": None, "old-name": None, "maybe": None, "anything": None, "more": None}
    assert json.loads(text) == [null]
    assert exact(TypeAdapter(list[Node])).validate_json(text) == [node]


def test_a_copy_says_what_its_original_says() -> None:
    """Also one that went through a dump with all that was never set."""
    node = Node(id=1, next=Node(id=2))
    copy = Node.model_validate(node.model_dump(by_alias=True))
    text = copy.model_dump_json(by_alias=True, exclude_unset=True)
    assert exact(TypeAdapter(Node)).validate_json(text) == copy


@pytest.mark.parametrize("kind", [Node, Child])
def test_what_is_there_is_dumped(kind: type[Node]) -> None:
    node = kind(id=1, name="a", more=0, old="b", maybe=2)
    dumped = node.model_dump(by_alias=True, exclude_unset=True)
    assert dumped == {"id": 1, "name": "a", "more": 0, "old-name": "b", "maybe": 2}
