"""In which output module the schemas of a file stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from codegen.diagnostics import Pointer
from codegen.model import names
from codegen.reading.refs import Documents

SHARED = "._shared"
_KIND_WORDS = frozenset({"schema", "schemas", "openapi", "asyncapi", "json", "model"})

# A reference below one of these keys is a reference to a schema.
_SCHEMA_KEYS = frozenset(
    {"schema", "items", "additionalProperties", "not", "if", "then", "else", "contains"}
    | {"propertyNames", "payload", "headers", "additionalItems"}
)
_SCHEMA_MAPS = frozenset(
    {"properties", "patternProperties", "schemas", "$defs", "definitions", "allOf"}
    | {"oneOf", "anyOf", "prefixItems", "dependentSchemas"}
)


class Homes:
    """Maps files to modules; files that need each other share one.

    *contracts* maps each contract file to its models module. A file of schemas gets a
    module below `_shared`; a file that only continues a contract (its path items, its
    messages) belongs to that contract.
    """

    def __init__(self, documents: Documents, contracts: Mapping[str, str]) -> None:
        self._modules = dict(contracts)
        edges, schema_files = _edges(documents)
        owners = _owners(edges, contracts)
        shared = [
            file
            for file in documents.sources
            if file not in contracts
            and (file in schema_files or len(owners.get(file, ())) != 1)
        ]
        for file, owner in owners.items():
            if file not in contracts and file not in shared:
                self._modules[file] = contracts[next(iter(owner))]
        names_of = {file: documents.sources[file].name for file in shared}
        self._modules.update(_shared_modules(names_of))
        self._moved = self._merge(edges, contracts)

    def __contains__(self, file: str) -> bool:
        return file in self._modules

    def module(self, file: str) -> str:
        """The module in which the schemas of *file* stand."""
        return self._moved[self._modules[file]]

    def home(self, module: str) -> str:
        """Where what was meant for *module* stands."""
        return self._moved.get(module, module)

    def files(self, module: str) -> tuple[str, ...]:
        """The files whose schemas stand in *module*, contracts and sorted first."""
        return tuple(f for f in self._modules if self.module(f) == module)

    def _merge(
        self, edges: Mapping[str, Iterable[str]], contracts: Mapping[str, str]
    ) -> dict[str, str]:
        """Modules that would import each other become one."""
        graph: dict[str, set[str]] = {m: set() for m in self._modules.values()}
        for file, targets in edges.items():
            for target in targets:
                if file in self._modules and target in self._modules:
                    graph[self._modules[file]].add(self._modules[target])
        moved: dict[str, str] = {}
        for group in strongly_connected(graph):
            ranked = sorted(group, key=lambda m: (m not in contracts.values(), m))
            moved.update(dict.fromkeys(group, ranked[0]))
        return moved


def _edges(documents: Documents) -> tuple[dict[str, set[str]], set[str]]:
    """Which file refers to which, and the files that are referred to as schemas."""
    edges: dict[str, set[str]] = {file: set() for file in documents.sources}
    schema_files: set[str] = set()
    if len(edges) < 2:
        return edges, schema_files
    for file in documents.sources:
        for ref, at in documents.references(file):
            try:
                target = documents.target(ref, at).file
            except KeyError:
                continue
            if target == file or target not in edges:
                continue
            edges[file].add(target)
            if _is_schema_place(at):
                schema_files.add(target)
    return edges, schema_files


def _is_schema_place(at: Pointer) -> bool:
    if not at.tokens:
        return True
    return at.tokens[-1] in _SCHEMA_KEYS or at.tokens[-2:-1] in {
        (key,) for key in _SCHEMA_MAPS
    }


def _owners(
    edges: Mapping[str, Iterable[str]], contracts: Iterable[str]
) -> dict[str, set[str]]:
    """For each file the contracts that reach it."""
    owners: dict[str, set[str]] = {}
    for contract in contracts:
        waiting = [contract]
        while waiting:
            file = waiting.pop()
            if contract in owners.setdefault(file, set()):
                continue
            owners[file].add(contract)
            waiting.extend(edges.get(file, ()))
    return owners


def stem(name: str) -> str:
    """`schemas/money.schema.yaml` -> `money`."""
    return names.stem(name, _KIND_WORDS)


def _shared_modules(files: Mapping[str, str]) -> dict[str, str]:
    """A module each; files of one stem keep the folders that tell them apart."""
    modules: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for file, name in sorted(files.items(), key=lambda item: item[1]):
        groups.setdefault(names.snake(stem(name)), []).append(file)
    for plain, group in sorted(groups.items()):
        folders = {f: list(PurePosixPath(files[f]).parts[:-1]) for f in group}
        shared = _common(list(folders.values()))
        scope = names.Scope()
        for file in group:
            own = [names.snake(part) for part in folders[file][shared:]]
            parts = [*own, plain] if len(group) > 1 else [plain]
            path = [part if part.isidentifier() else "value" for part in parts]
            path[-1] = f"{path[-1]}_" if path[-1] in names.KEYWORDS else path[-1]
            spelt = scope.take(".".join(path).replace(".", "\0"))
            modules[file] = f"{SHARED}." + spelt.replace("\0", ".")
    return _beside_packages(modules)


def _beside_packages(modules: Mapping[str, str]) -> dict[str, str]:
    """No module is called like a folder of others, which would hide it."""
    split = [module.split(".") for module in modules.values()]
    folders = {".".join(p[:cut]) for p in split for cut in range(len(p))}
    taken = {*modules.values(), *folders}
    result: dict[str, str] = {}
    for file, module in modules.items():
        if module in folders:
            while module in taken:
                module += "_"
            taken.add(module)
        result[file] = module
    return result


def _common(paths: list[list[str]]) -> int:
    count = 0
    for tokens in zip(*paths, strict=False):
        if len(set(tokens)) > 1:
            break
        count += 1
    return count


def strongly_connected(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Groups of nodes that reach one another (Tarjan 1972, without recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    groups: list[list[str]] = []
    for root in sorted(graph):
        if root in index:
            continue
        work = [(root, iter(sorted(graph[root])))]
        index[root] = low[root] = len(index)
        stack.append(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    work.append((target, iter(sorted(graph.get(target, ())))))
                    break
                if target in stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    cut = stack.index(node)
                    groups.append(stack[cut:])
                    del stack[cut:]
    return groups
