"""Validators built anew from the types of a contract, with rules of another strictness.

What pydantic builds from a type is a core schema, a tree of nodes. A `Rewriter` goes over
it and changes nodes; the classes that are built, and how they are written, stay the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import TypeAdapter
from pydantic_core import CoreSchema, SchemaValidator

Node = dict[str, Any]

_INNER = (
    "schema",
    "choices",
    "fields",
    "items_schema",
    "keys_schema",
    "values_schema",
    "extras_schema",
    "steps",
)
"""Where a node of a core schema holds others."""


@dataclass(slots=True)
class Rewriter:
    """Rewrites core schemas; *definitions* are those that others refer to."""

    definitions: dict[str, Node] = field(default_factory=dict)

    def leaf(self, node: Node, model: Any) -> Node:
        """Return what becomes of a node whose inner nodes are done.

        Args:
            node: A copy, which may be changed.
            model: The class whose fields are looked at.
        """
        raise NotImplementedError

    def validator(self, adapter: TypeAdapter[Any]) -> SchemaValidator:
        """Return the validator of the type of *adapter*, rewritten."""
        if not isinstance(adapter.core_schema, dict):
            adapter.rebuild()
        node = self._of(cast(Node, adapter.core_schema))
        return validator_of(node, self.definitions)

    def _of(self, node: Node, model: Any = None) -> Node:
        if node["type"] == "definitions":
            for one in node["definitions"]:
                self.definitions[one["ref"]] = {**self._of(one), "ref": one["ref"]}
            return self._of(node["schema"])
        model = node["cls"] if node["type"] == "model" else model
        made = {key: value for key, value in node.items() if key != "ref"}
        for key in _INNER:
            if key in node:
                made[key] = self._inner(node[key], model)
        return self.leaf(made, model)

    def _inner(self, found: Any, model: Any) -> Any:
        if isinstance(found, list):
            return [self._inner(one, model) for one in found]
        if isinstance(found, tuple):  # a choice with a label
            return (self._of(found[0], model), *found[1:])
        if not isinstance(found.get("type"), str):  # by name
            return {name: self._of(one, model) for name, one in found.items()}
        return self._of(found, model)


def validator_of(node: Node, definitions: Mapping[str, Node]) -> SchemaValidator:
    """Return the validator of *node*, which may refer to *definitions*."""
    found = _reached(node, definitions)
    if found:
        node = {"type": "definitions", "schema": node, "definitions": found}
    # Else pydantic would put in the validators that the classes have already.
    return SchemaValidator(cast(CoreSchema, node), _use_prebuilt=False)


def _reached(node: Node, definitions: Mapping[str, Node]) -> list[Node]:
    """Return the definitions that *node* leads to."""
    found: dict[str, Node] = {}
    waiting = list(_references(node))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = definitions[name]
            waiting += _references(found[name])
    return list(found.values())


def _references(found: Any) -> Iterator[str]:
    if isinstance(found, list | tuple):
        for one in found:
            yield from _references(one)
    elif isinstance(found, dict):
        if found.get("type") == "definition-ref":
            yield found["schema_ref"]
        for key in _INNER if isinstance(found.get("type"), str) else found:
            yield from _references(found.get(key))
