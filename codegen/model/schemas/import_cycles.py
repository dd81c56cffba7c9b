"""Modules of schemas that would import each other, and what of them stands together."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from codegen.diagnostics import Pointer
from codegen.model.graph import strongly_connected
from codegen.model.schemas.naming import is_named
from codegen.reading.refs import Documents

# A reference below one of these keys is a reference to a schema.
_SCHEMA_KEYS = frozenset(
    {"schema", "items", "additionalProperties", "not", "if", "then", "else", "contains"}
    | {"propertyNames", "payload", "headers", "additionalItems"}
)
_SCHEMA_MAPS = frozenset(
    {"properties", "patternProperties", "schemas", "$defs", "definitions", "allOf"}
    | {"oneOf", "anyOf", "prefixItems", "dependentSchemas"}
)


def is_schema_place(at: Pointer) -> bool:
    """Whether what stands at *at* is a schema, as far as its place says so."""
    if not at.tokens:
        return True
    return at.tokens[-1] in _SCHEMA_KEYS or at.tokens[-2:-1] in {
        (key,) for key in _SCHEMA_MAPS
    }


def unit(at: Pointer) -> Pointer:
    """The named schema that *at* is or stands in: what stands in it moves with it."""
    cuts = range(len(at.tokens), -1, -1)
    prefixes = (Pointer(at.file, at.tokens[:cut]) for cut in cuts)
    return next(prefix for prefix in prefixes if is_named(prefix))


def moves(
    documents: Documents, modules: Mapping[str, str], contracts: Iterable[str]
) -> dict[Pointer, str]:
    """The schemas that leave the module of their file, and where they go.

    *modules* is the module of each file, *contracts* are those of contracts. Of modules
    that would import each other, what another one of them refers to stands in the first,
    with all of theirs that this refers to in turn; the others import it, and what they
    keep is nobody else's. A class that refers to itself over several files is whole then.
    """
    if len({*modules.values()}) < 2:
        return {}
    graph, known = _Graph(modules), frozenset(contracts)
    for source, target in _references(documents, modules, known):
        graph.add(source, target)
    moved: dict[Pointer, str] = {}
    for group in strongly_connected(graph.imports):
        if len(group) > 1:
            home = min(group, key=lambda module: (module not in known, module))
            moved.update(dict.fromkeys(graph.shared(frozenset(group)), home))
    return moved


@dataclass(slots=True)
class _Graph:
    """Which schema refers to which, and therefore which module to which."""

    modules: Mapping[str, str]
    targets: dict[Pointer, set[Pointer]] = field(default_factory=dict)
    imports: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.imports = {module: set() for module in self.modules.values()}

    def add(self, source: Pointer, target: Pointer) -> None:
        self.targets.setdefault(source, set()).add(target)
        self.imports[self.module(source)].add(self.module(target))

    def module(self, schema: Pointer) -> str:
        return self.modules[schema.file]

    def shared(self, group: frozenset[str]) -> set[Pointer]:
        """The schemas of *group* to which another module of it refers, and theirs."""
        waiting = [
            target
            for source, targets in self.targets.items()
            for target in targets
            if self.module(source) != self.module(target)
            and {self.module(source), self.module(target)} <= group
        ]
        found: set[Pointer] = set()
        while waiting:
            schema = waiting.pop()
            if schema not in found and self.module(schema) in group:
                found.add(schema)
                waiting += self.targets.get(schema, ())
        return found


def _references(
    documents: Documents, modules: Mapping[str, str], contracts: Container[str]
) -> Iterator[tuple[Pointer, Pointer]]:
    """Which named schema refers to which; a family leads to its members, too."""
    for file, module in modules.items():
        of_schemas = module not in contracts
        for ref, at in documents.references(file):
            try:
                target = documents.target(ref, at)
            except KeyError:
                continue
            if target.file not in modules:
                continue
            if not (of_schemas or _is_part(documents, at)):
                continue
            yield unit(at), unit(target)
            if at.tokens[-2:-1] == ("allOf",) and _tells_apart(documents, target):
                yield unit(target), unit(at)


def _is_part(documents: Documents, at: Pointer) -> bool:
    """Whether the reference at *at*, in a contract, becomes part of a class or alias.

    What only refers, where an operation wants a type, is what it refers to.
    """
    above = [Pointer(at.file, at.tokens[:cut]) for cut in range(1, len(at.tokens))]
    if any(is_named(one) for one in (*above, at) if one.tokens):
        return True
    if any(is_schema_place(one) for one in above):
        return True
    return is_schema_place(at) and len(documents.get(at)) > 1


def _tells_apart(documents: Documents, at: Pointer) -> bool:
    """Whether the schema at *at* is a family: its name stands for those that build on it."""
    try:
        node = documents.get(at)
    except KeyError:
        return False
    return isinstance(node, dict) and "discriminator" in node
