"""Aliases that lead to themselves, and must be spelt as forward references."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import ir


def circles(module: ir.Module) -> frozenset[str]:
    """The aliases of *module* that reach themselves through aliases alone."""
    targets = {
        name: {ref.name for ref in refs(definition.type) if ref.module == module.path}
        for name, definition in module.definitions.items()
        if isinstance(definition, ir.Alias)
    }
    found: set[str] = set()
    for name in targets:
        waiting, seen = list(targets[name]), set[str]()
        while waiting:
            target = waiting.pop()
            if target in targets and target not in seen:
                seen.add(target)
                waiting += targets[target]
        if name in seen:
            found.add(name)
    return frozenset(found)


def refs(type: ir.Type) -> Iterator[ir.Ref]:
    """Every name that a type mentions."""
    match type:
        case ir.Ref():
            yield type
        case ir.ListOf():
            yield from refs(type.item)
        case ir.TupleOf():
            for item in type.items:
                yield from refs(item)
        case ir.MapOf():
            yield from refs(type.value)
        case ir.Nullable():
            yield from refs(type.type)
        case ir.UnionOf():
            for member in type.members:
                yield from refs(member)
