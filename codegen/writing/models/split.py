"""A models module too large for type checkers, in parts that import only earlier ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from codegen.model import ir
from codegen.model.graph import strongly_connected
from codegen.model.schemas.walking import changed, refs
from codegen.writing import python
from codegen.writing.python import Import

MOST = 1500
"""Definitions in one part. Beyond some three thousand, pyright gives up on a module."""


def parts(module: ir.Module) -> list[ir.Module]:
    """*module* itself, or the parts that it is made of, each before those that need it.

    Types that need one another stay together, so that a part may be larger.
    """
    if len(module.definitions) <= MOST:
        return [module]
    chunks = list(_chunks(module))
    homes = {
        name: f"{module.path}_{number}"
        for number, chunk in enumerate(chunks, 1)
        for name in chunk
    }

    def moved(type: ir.Type) -> ir.Type:
        if isinstance(type, ir.Ref) and type.module == module.path:
            return ir.Ref(homes[type.name], type.name)
        return type

    return [
        replace(
            module,
            path=f"{module.path}_{number}",
            reexports=(),
            definitions={
                name: _moved(changed(definition, moved), homes, module.path)
                for name, definition in module.definitions.items()
                if name in chunk
            },
        )
        for number, chunk in enumerate(chunks, 1)
    ]


def facade(module: ir.Module, found: list[ir.Module]) -> str:
    """The module that users import from, which has the names of all parts."""
    names = [ir.Ref(part.path, name) for part in found for name in part.definitions]
    imports = {
        Import(one.module, one.name, one.name) for one in [*names, *module.reexports]
    }
    return python.import_block(imports, here=module.path)


def _chunks(module: ir.Module) -> Iterator[set[str]]:
    needs = {
        name: [
            ref.name
            for ref in (*refs(definition), *_enumerations(definition))
            if ref.module == module.path
        ]
        for name, definition in module.definitions.items()
    }
    chunk: set[str] = set()
    for group in strongly_connected(needs):
        if chunk and len(chunk) + len(group) > MOST:
            yield chunk
            chunk = set()
        chunk.update(group)
    yield chunk


def _enumerations(definition: ir.Definition) -> Iterator[ir.Ref]:
    """The enumerations that defaults name a member of."""
    attributes = definition.attributes if isinstance(definition, ir.Record) else ()
    waiting: list[Any] = [attribute.default for attribute in attributes]
    while waiting:
        value = waiting.pop()
        if isinstance(value, ir.Member):
            yield value.enumeration
        elif isinstance(value, list | tuple):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())


def _moved(
    definition: ir.Definition, homes: dict[str, str], path: str
) -> ir.Definition:
    """A record whose defaults name enumerations where these are now."""
    if not isinstance(definition, ir.Record):
        return definition

    def spelt(value: Any) -> Any:
        if isinstance(value, ir.Member) and value.enumeration.module == path:
            name = value.enumeration.name
            return replace(value, enumeration=ir.Ref(homes[name], name))
        if isinstance(value, list | tuple):
            return type(value)(spelt(item) for item in value)
        if isinstance(value, dict):
            return {key: spelt(item) for key, item in value.items()}
        return value

    attributes = (replace(a, default=spelt(a.default)) for a in definition.attributes)
    return replace(definition, attributes=tuple(attributes))
