"""A schema where it stands, and the parts that hold of it at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading.refs import Documents

Dialect = Literal["3.0", "3.1", "asyncapi"]

# Beside a `$ref` these only annotate: they make no other schema of it.
ANNOTATIONS = frozenset(
    {"$ref", "$comment", "$id", "$schema", "$anchor", "description", "title", "summary"}
    | {"default", "example", "examples", "deprecated", "readOnly", "writeOnly"}
    | {"nullable", "externalDocs", "xml", "$defs", "definitions", "$dynamicAnchor"}
)
_REFERENCES = frozenset({"$ref", "$dynamicRef"})


@dataclass(frozen=True, slots=True)
class Node:
    """A schema: where it stands, what is left out of it, what else holds of it.

    Merging never copies schema text, because a relative reference means what it says
    only in the file that it stands in: a merged schema is a node with others beside.
    """

    at: Pointer
    without: frozenset[Pointer] = frozenset()
    """Keywords (`.../oneOf`) that are ignored, here and wherever `allOf` leads."""
    also: tuple[Pointer, ...] = ()
    """Other schemas that hold at the same time, each once and in order."""
    only: str = ""
    """The one JSON type that is meant, of several that the schema allows."""

    def __truediv__(self, token: str | int) -> Node:
        return Node(self.at / token)

    def __and__(self, other: Node) -> Node:
        """What both schemas say; saying it twice changes nothing."""
        places = {*self.also, other.at, *other.also} - {self.at}
        return Node(self.at, self.without | other.without, tuple(sorted(places)))

    @property
    def plain(self) -> bool:
        """Whether the node is exactly the schema that stands at its pointer."""
        return not self.without and not self.also and not self.only


@dataclass(frozen=True, slots=True)
class Part:
    """The keywords of one schema object, and whether a reference led to it."""

    at: Pointer
    keywords: Mapping[str, Any]
    foreign: bool


class Reader:
    """Looks schemas up in the documents; knows the dialect of each file."""

    def __init__(self, documents: Documents, report: Report) -> None:
        self.documents = documents
        self.report = report
        self._dialects: dict[str, Dialect] = {}
        self._anchors: dict[str, dict[str, list[Pointer]]] = {}
        for file, source in documents.sources.items():
            found = _declared(source.value)
            if found is not None:
                self._dialects[file] = found

    def dialect(self, file: str) -> Dialect:
        """The dialect of *file*: its own, else that of the file that led to it."""
        return self._dialects.get(file, "3.1")

    def inherit(self, file: str, dialect: Dialect) -> None:
        """Give a file that declares no dialect the one of who refers to it."""
        self._dialects.setdefault(file, dialect)

    def value(self, at: Pointer) -> Any:
        """What stands at *at*; true (any value) where nothing does."""
        try:
            return self.documents.get(at)
        except (KeyError, IndexError):
            return True

    def keywords(self, at: Pointer) -> Mapping[str, Any]:
        """The keywords of the schema at *at*; none where it is no object."""
        value = self.value(at)
        if isinstance(value, dict):
            return value
        if value is False:
            self.report.add(
                codes.NOT_GENERATED, at, "false allows nothing; not checked"
            )
        elif value is not True:
            self.report.add(codes.LINT, at, "schema is no object")
        return {}

    def target(self, at: Pointer) -> Pointer | None:
        """Where the `$ref` at *at* leads in one step; None if there is none.

        One that leads nowhere is an error here too: the closure may have taken the
        place that holds it for the user's own JSON.
        """
        value = self.value(at)
        ref = value.get("$ref") if isinstance(value, dict) else None
        if not isinstance(ref, str):
            return self._recursion(value, at)
        try:
            found = self.documents.target(ref, at)
            self.documents.get(found)
        except KeyError:
            if at.tokens not in self.documents.found.get(at.file, {}):
                message = f'reference "{ref}" leads nowhere'
                self.report.add(codes.UNRESOLVED_REF, at / "$ref", message)
            return None
        self.inherit(found.file, self.dialect(at.file))
        return found

    def _recursion(self, value: Any, at: Pointer) -> Pointer | None:
        """Where a `$dynamicRef` leads, if only one schema of the file has such an anchor.

        With several of them it is who asks that decides, which no class can say.
        """
        ref = value.get("$dynamicRef") if isinstance(value, dict) else None
        if not isinstance(ref, str) or not ref.startswith("#"):
            return None
        if at.file not in self._anchors:
            self._anchors[at.file] = _anchors(self.documents, at.file)
        found = self._anchors[at.file].get(ref[1:], [])
        return found[0] if len(found) == 1 else None

    def end(self, at: Pointer) -> Pointer:
        """Where the references that begin at *at* end."""
        seen = {at}
        while (target := self.target(at)) is not None and target not in seen:
            at = target
            seen.add(at)
        return at

    def siblings(self, at: Pointer) -> Mapping[str, Any]:
        """What counts beside a `$ref`.

        OpenAPI 3.0 and draft-07 ignore siblings; where they only annotate, or add null,
        the author's wish is plain and costs nothing.
        """
        value = self.keywords(at)
        rest = {k: item for k, item in value.items() if k not in _REFERENCES}
        if self.dialect(at.file) == "3.1":
            return rest
        return {key: item for key, item in rest.items() if key in ANNOTATIONS}

    def parts(self, node: Node) -> list[Part]:
        """All that holds of *node*: itself, what it refers to, and its `allOf`."""
        return list(self._parts(node, node.without, False, set()))

    def _parts(
        self,
        node: Node,
        without: frozenset[Pointer],
        foreign: bool,
        seen: set[Pointer],
    ) -> Iterator[Part]:
        # What several parts build on holds once; by every way there it would be met
        # twice as often with each level.
        at = node.at
        if at not in seen:
            seen.add(at)
            target = self.target(at)
            own = self.keywords(at) if target is None else self.siblings(at)
            kept = {
                key: item
                for key, item in own.items()
                # Only a list is taken apart below: what else there is, somebody must tell.
                if not (key == "allOf" and isinstance(item, list))
                and at / key not in without
            }
            yield Part(at, kept, foreign)
            if target is not None:
                yield from self._parts(Node(target), without, True, seen)
            branches = own.get("allOf")
            for index in range(len(branches) if isinstance(branches, list) else 0):
                branch = node / "allOf" / index
                yield from self._parts(branch, without, foreign, seen)
        for other in node.also:
            yield from self._parts(Node(other), without, True, seen)


def _declared(value: Any) -> Dialect | None:
    if not isinstance(value, dict):
        return None
    if "asyncapi" in value:
        return "asyncapi"
    version = value.get("openapi")
    if version is None:
        return None
    return "3.0" if str(version).startswith("3.0") else "3.1"


def _anchors(documents: Documents, file: str) -> dict[str, list[Pointer]]:
    """The schemas of a file that have a `$dynamicAnchor`, by its name."""
    found: dict[str, list[Pointer]] = {}
    waiting: list[tuple[Any, Pointer]] = [(documents.get(Pointer(file)), Pointer(file))]
    while waiting:
        node, at = waiting.pop()
        if isinstance(node, dict):
            name = node.get("$dynamicAnchor")
            if isinstance(name, str):
                found.setdefault(name, []).append(at)
            waiting += [(child, at / str(key)) for key, child in node.items()]
        elif isinstance(node, list):
            waiting += [(child, at / index) for index, child in enumerate(node)]
    return found
