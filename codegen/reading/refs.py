"""`$ref` across files: the closure is read once, after that looking up is pure.

RFC 6901 (JSON Pointer), RFC 3986 (the file part), OpenAPI 3.1 section 4.8.23 and
JSON Schema 2020-12 section 8.2 (anchors).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading.source import Source, Sources, is_remote, shown
from codegen.reading.text import is_index

_MADE = "x-codegen-made"
# Below these keys stands the user's own JSON, in which "$ref" means nothing.
_OPAQUE = frozenset({"example", "default", "const", "enum", "value"})


@dataclass(frozen=True, slots=True)
class Documents:
    """Every file that the contracts reach, by the name that pointers carry."""

    sources: Mapping[str, Source]
    made: dict[str, Any] = field(default_factory=dict)
    """Nodes that stand in no file, by their name; see `make`."""

    def get(self, at: Pointer) -> Any:
        """The node at *at*; KeyError if there is none."""
        node, tokens = self.sources[at.file].value, at.tokens
        if tokens[:1] == (_MADE,):
            node, tokens = self.made, tokens[1:]
        for token in tokens:
            node = _member(node, token)
        return node

    def make(self, file: str, name: str, value: Any) -> Pointer:
        """Give a value that several nodes make up a place of its own, as if in *file*.

        The text and the digest of the file stay what they are.
        """
        self.made[name] = value
        return Pointer(file, (_MADE, name))

    def target(self, ref: str, at: Pointer) -> Pointer:
        """Where *ref*, written at *at*, points. Its file and node exist (closure).

        A pointer may lead through an object that is itself a reference, as AsyncAPI's
        `#/channels/x/messages/y` does where `x` is one.
        """
        written = self._written(ref, at)
        try:
            self.get(written)
        except KeyError:
            return _through(self, written)
        return written

    def _written(self, ref: str, at: Pointer) -> Pointer:
        path, _, fragment = ref.partition("#")
        file = _file_of(path, self.sources[at.file]) if path else at.file
        if fragment and not fragment.startswith("/"):
            return _anchor(self.sources[file], unquote(fragment)) or Pointer(file)
        return Pointer(file, _tokens(fragment))

    def references(self, file: str) -> Iterator[tuple[str, Pointer]]:
        """Every `$ref` of *file* with the node that holds it, in document order."""
        return _references(self.sources[file])

    def follow(self, at: Pointer) -> Pointer:
        """The node that *at* stands for, after as many `$ref` as there are."""
        node = self.get(at)
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            at = self.target(node["$ref"], at)
            node = self.get(at)
        return at

    def resolved(self, at: Pointer) -> tuple[dict[str, Any], Pointer]:
        """The object at *at*, references followed; `{}` where it is no object.

        The siblings of a reference count (OpenAPI 3.1 allows `summary` and
        `description` beside `$ref`, and a path item any field): they win.
        """
        node = self.get(at)
        if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
            return (node if isinstance(node, dict) else {}), at
        end = self.follow(at)
        target = self.get(end)
        if not isinstance(target, dict):
            return {}, end
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        return ({**target, **siblings} if siblings else target), end


def close(contracts: list[Source], sources: Sources, report: Report) -> Documents:
    """Read every file that *contracts* reach; report each reference that fails."""
    reached: dict[str, Source] = {}
    waiting = list(contracts)
    while waiting:
        source = waiting.pop()
        if source.file in reached:
            continue
        reached[source.file] = source
        for ref, at in _references(source):
            found = _read_target(ref, at, source, sources, report)
            if found is not None and found.file not in reached:
                waiting.append(found)
    documents = Documents(dict(sorted(reached.items())))
    for source in reached.values():
        for ref, at in _references(source):
            _check_target(documents, ref, at, report)
    return documents


def _references(source: Source) -> Iterator[tuple[str, Pointer]]:
    """Every `$ref` of a file with the node that holds it, in document order."""
    stack: list[tuple[Any, tuple[str, ...]]] = [(source.value, ())]
    while stack:
        node, tokens = stack.pop()
        if isinstance(node, dict):
            ref = node.get("$ref")
            if isinstance(ref, str):
                yield ref, Pointer(source.file, tokens)
            opaque = _OPAQUE if not tokens or tokens[-1] not in _MAPS else frozenset()
            children = [
                (child, (*tokens, key))
                for key, child in node.items()
                if isinstance(child, dict | list)
                and key not in opaque
                and not (key.startswith("x-") and tokens[-1:] != ("properties",))
            ]
            stack.extend(reversed(children))
        elif isinstance(node, list):
            if tokens and tokens[-1] == "examples":
                continue
            stack.extend(
                (child, (*tokens, str(index)))
                for index, child in reversed(list(enumerate(node)))
                if isinstance(child, dict | list)
            )


# Mappings whose keys are names, so that a property called "default" is no default.
_MAPS = frozenset(
    {"properties", "patternProperties", "$defs", "definitions", "schemas", "messages"}
    | {"parameters", "responses", "headers", "channels", "operations", "paths"}
)


def _read_target(
    ref: str, at: Pointer, source: Source, sources: Sources, report: Report
) -> Source | None:
    path = ref.partition("#")[0]
    if not path:
        return None
    file = _file_of(path, source)
    if is_remote(file):
        return _read_remote(ref, file, at, sources, report)
    if not sources.inside(Path(file)):
        report.add(
            codes.ESCAPING_REF,
            at / "$ref",
            f'reference "{ref}" leaves the folder of the contracts',
            hint="build the common parent folder, or allow this one with -I",
        )
        return None
    if not os.path.isfile(file):
        report.add(
            codes.UNRESOLVED_REF,
            at / "$ref",
            f'reference "{ref}" leads nowhere: there is no file {file}',
        )
        return None
    return sources.load(Path(file))


def _read_remote(
    ref: str, url: str, at: Pointer, sources: Sources, report: Report
) -> Source | None:
    if sources.remote:
        return sources.fetch(url, at / "$ref")
    report.add(
        codes.REMOTE_REF,
        at / "$ref",
        f'reference "{ref}" is remote, and builds fetch nothing',
        hint="save the file beside the contract and refer to it by path, or allow it"
        " with --allow-remote",
    )
    return None


def _check_target(documents: Documents, ref: str, at: Pointer, report: Report) -> None:
    path, _, fragment = ref.partition("#")
    file = at.file
    if path:
        file = _file_of(path, documents.sources[at.file])
        if file not in documents.sources:
            return  # said when it was read
    if fragment and not fragment.startswith("/"):
        if _anchor(documents.sources[file], unquote(fragment)) is None:
            message = f'reference "{ref}" leads nowhere: no such anchor in {file}'
            report.add(codes.UNRESOLVED_REF, at / "$ref", message)
        return
    try:
        target = _through(documents, Pointer(file, _tokens(fragment)))
    except KeyError as error:
        missing = error.args[0]
        message = f'reference "{ref}" leads nowhere: {file} has no "{missing}"'
        report.add(codes.UNRESOLVED_REF, at / "$ref", message)
        return
    if not isinstance(documents.get(target), dict | bool):
        message = f'reference "{ref}" leads to something that is no object'
        report.add(codes.UNRESOLVED_REF, at / "$ref", message)
        return
    _check_cycle(documents, target, ref, at, report)


def _check_cycle(
    documents: Documents, target: Pointer, ref: str, at: Pointer, report: Report
) -> None:
    seen = {at}
    while target not in seen:
        seen.add(target)
        try:
            node = documents.get(target)
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                return
            target = documents.target(node["$ref"], target)
        except KeyError:
            return  # the next link is broken and is reported there
    message = f'reference "{ref}" leads back to itself'
    report.add(codes.CIRCULAR_REF, at / "$ref", message)


def _file_of(path: str, source: Source) -> str:
    """The file that the file part of a reference in *source* names: a path or URL."""
    try:
        if is_remote(source.file) or urlsplit(path).scheme or path.startswith("//"):
            return urljoin(source.file if is_remote(source.file) else "", path)
    except ValueError:
        return path  # `http://[`: it names nothing, and fetching it says why
    return shown(Path(os.path.normpath(source.path.parent / unquote(path))))


def _tokens(fragment: str) -> tuple[str, ...]:
    if not fragment.strip("/"):
        return ()
    return tuple(
        unquote(token).replace("~1", "/").replace("~0", "~")
        for token in fragment[1:].split("/")
    )


def _member(node: Any, token: str) -> Any:
    if isinstance(node, dict):
        return node[token]
    if isinstance(node, list) and is_index(token, len(node)):
        return node[int(token)]
    raise KeyError(token)


def _through(
    documents: Documents, at: Pointer, seen: frozenset[Pointer] = frozenset()
) -> Pointer:
    """*at* with the references on its way followed; KeyError names what is missing."""
    here = Pointer(at.file)
    for token in at.tokens:
        node = documents.get(here)
        while isinstance(node, dict) and token not in node:
            ref = node.get("$ref")
            if not isinstance(ref, str) or here in seen:
                raise KeyError(token)
            seen |= {here}
            here = _through(documents, documents._written(ref, here), seen)
            node = documents.get(here)
        _member(node, token)
        here = here / token
    return here


def _anchor(source: Source, name: str) -> Pointer | None:
    stack: list[tuple[Any, tuple[str, ...]]] = [(source.value, ())]
    while stack:
        node, tokens = stack.pop()
        if isinstance(node, dict):
            if node.get("$anchor") == name or node.get("$dynamicAnchor") == name:
                return Pointer(source.file, tokens)
            if node.get("$id") == f"#{name}":  # draft-07
                return Pointer(source.file, tokens)
            stack.extend((child, (*tokens, key)) for key, child in node.items())
        elif isinstance(node, list):
            stack.extend((c, (*tokens, str(i))) for i, c in enumerate(node))
    return None
