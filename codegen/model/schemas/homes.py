"""In which output module the schemas of a file stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from codegen.diagnostics import Pointer
from codegen.model import names
from codegen.model.schemas.import_cycles import is_schema_place, moves, unit
from codegen.model.schemas.naming import stem
from codegen.reading.refs import Documents

SHARED = "._shared"


class Homes:
    """Maps files to modules; what modules need of each other stands in one of them.

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
        self._moved = moves(documents, self._modules, contracts.values())

    def __contains__(self, file: str) -> bool:
        return file in self._modules

    def module(self, at: Pointer) -> str:
        """The module in which the schema at *at* stands."""
        if self._moved and (moved := self._moved.get(unit(at))):
            return moved
        return self._modules[at.file]

    def files(self, module: str) -> tuple[str, ...]:
        """The files whose schemas *module* is for, contracts first."""
        return tuple(f for f, of in self._modules.items() if of == module)


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
            if is_schema_place(at):
                schema_files.add(target)
    return edges, schema_files


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
