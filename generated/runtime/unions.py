"""Unions with a discriminator, and members of them that a contract does not name (yet)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, cast
from weakref import WeakKeyDictionary

from pydantic import TypeAdapter, ValidationError
from pydantic_core import CoreSchema, SchemaValidator, core_schema

from .core_schemas import Node, Rewriter
from .models import ContractModel
from .tolerance import is_tolerant


class UnknownMember(ContractModel, extra="allow"):
    """A member of a union whose discriminator has a value that the contract does not name.

    All its properties are attributes, by their wire names (`member.kind`) and also in
    `model_extra`; their values are those of JSON.
    """


def reader(adapter: TypeAdapter[Any]) -> SchemaValidator:
    """Return what reads values of the type of *adapter* here and now.

    The tolerant one is built when it is first asked for. The other one is asked without
    the adapter, which adds a tenth to what it takes.
    """
    if not is_tolerant():
        return cast(SchemaValidator, adapter.validator)
    built = _built.get(adapter)
    if built is None:
        built = _built.setdefault(adapter, _Tolerant().validator(adapter))
    return built


_built: WeakKeyDictionary[TypeAdapter[Any], SchemaValidator] = WeakKeyDictionary()


@dataclass(slots=True)
class _Tolerant(Rewriter):
    """Makes unions with a discriminator take what none of their members is."""

    def leaf(self, node: Node, model: Any) -> Node:
        """Return *node*, with a way out if it is such a union."""
        if node["type"] != "tagged-union":
            return node
        read = partial(_member, _properties(node["discriminator"]))
        schema = cast(CoreSchema, node)
        made: Any = core_schema.no_info_wrap_validator_function(read, schema)
        return cast(Node, made)


def _properties(discriminator: str | list[list[str]]) -> frozenset[str]:
    """Return the wire names of a discriminator, which pydantic holds as paths."""
    if isinstance(discriminator, str):
        return frozenset({discriminator})
    return frozenset(path[0] for path in discriminator)


def _member(names: frozenset[str], value: Any, read: Callable[[Any], Any]) -> Any:
    try:
        return read(value)
    except ValidationError as refused:
        problem = refused.errors(include_url=False, include_input=False)[0]
        own = problem["type"] == "union_tag_invalid" and not problem["loc"]
        if not own or not any(isinstance(value.get(name), str) for name in names):
            raise
        return UnknownMember.model_validate(value)
