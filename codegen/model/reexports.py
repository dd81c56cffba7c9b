"""Re-exports of a models module: what its operations need of other modules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from codegen.model import ir
from codegen.model.graph import strongly_connected
from codegen.model.schemas import walking

Modules = Mapping[str, ir.Module]


def reexport(
    contracts: Iterable[ir.Contract], modules: tuple[ir.Module, ...]
) -> tuple[ir.Module, ...]:
    """Let the models module of each contract re-export what its operations are typed with.

    Whoever calls or serves them then imports from one place, wherever a class stands. A
    name that it has already, or that two classes have, is not re-exported, and nothing that
    would have modules import each other in a circle.
    """
    known = {module.path: module for module in modules}
    wanted: dict[str, tuple[ir.Ref, ...]] = {}
    for contract in contracts:
        path = f"{contract.package}.models"
        module = known.get(path) or _empty(path, contract)
        if refs := tuple(_unambiguous(_needed(contract, known), module)):
            known[path], wanted[path] = module, refs
    circles = _circles(known, wanted)
    found: list[ir.Module] = []
    for path, module in sorted(known.items()):
        imported = _imports(module)
        refs = tuple(
            ref
            for ref in wanted.get(path, ())
            if ref.module in imported or circles[ref.module] != circles[path]
        )
        if refs or module.definitions:
            found.append(replace(module, reexports=refs))
    return tuple(found)


def _empty(path: str, contract: ir.Contract) -> ir.Module:
    return ir.Module(path=path, file=contract.file, definitions={})


def _needed(contract: ir.Contract, modules: Modules) -> set[ir.Ref]:
    """The classes of the types of operations, and those that these are made of."""
    found: set[ir.Ref] = set()
    waiting = list(_refs(contract.operations))
    if contract.other_side is not None:
        waiting += _refs(contract.other_side.operations)
    while waiting:
        ref = waiting.pop()
        module = modules.get(ref.module)  # messages of protos are in none
        if module is not None and ref not in found:
            found.add(ref)
            waiting += walking.refs(module.definitions.get(ref.name))
    return found


def _refs(value: Any) -> Iterator[ir.Ref]:
    """Every reference to a class in a part of a contract."""
    if isinstance(value, ir.Ref):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _refs(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _refs(item)
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from _refs(item)


def _unambiguous(refs: Iterable[ir.Ref], module: ir.Module) -> Iterator[ir.Ref]:
    """Those of other modules whose name nothing else has, whatever its case."""
    others = sorted(
        (ref for ref in refs if ref.module != module.path),
        key=lambda ref: (ref.module, ref.name),
    )
    count = Counter(name.casefold() for name in module.definitions)
    count.update(ref.name.casefold() for ref in others)
    return (ref for ref in others if count[ref.name.casefold()] == 1)


def _circles(
    modules: Modules, wanted: Mapping[str, tuple[ir.Ref, ...]]
) -> dict[str, int]:
    """A number for each module, the same for those that would import each other."""
    graph = {
        path: _imports(module) | {ref.module for ref in wanted.get(path, ())}
        for path, module in modules.items()
    }
    groups = enumerate(strongly_connected(graph))
    return {path: number for number, group in groups for path in group}


def _imports(module: ir.Module) -> set[str]:
    """The modules of the classes that its own are made of."""
    found = {
        ref.module
        for definition in module.definitions.values()
        for ref in walking.refs(definition)
    }
    return found - {module.path}
