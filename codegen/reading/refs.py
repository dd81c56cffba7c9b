"""`$ref` across files: the closure is read once, after that looking up is pure.

OpenAPI 3.1 section 4.8.23, AsyncAPI 3.1 "Reference Object", JSON Schema 2020-12
section 8.2.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading import places
from codegen.reading.closure import Closure
from codegen.reading.identity import Identities
from codegen.reading.places import Tokens
from codegen.reading.pointers import anchor, file_of, is_anchor, member, tokens_of
from codegen.reading.source import Source, Sources

MADE = "x-codegen-made"
"""Below this key stand nodes that no file has; see `Documents.make`."""
_PROSE = frozenset({"summary", "description"})


@dataclass(frozen=True, slots=True)
class Documents:
    """Every file that the contracts reach, by the name that pointers carry."""

    sources: Mapping[str, Source]
    found: Mapping[str, Mapping[Tokens, str]] = field(default_factory=dict)
    """The references of each file, by the tokens of the node that holds them."""
    identities: Identities = field(default_factory=Identities)
    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Nodes that stand in no file, by the one that has a place for them and their name."""

    def get(self, at: Pointer) -> Any:
        """The node at *at*; KeyError if there is none."""
        node, tokens = self.sources[at.file].value, at.tokens
        if tokens[:1] == (MADE,):
            node, tokens = self.made.get(at.file, {}), tokens[1:]
        for token in tokens:
            node = member(node, token)
        return node

    def make(
        self,
        file: str,
        name: str,
        value: Any,
        origins: Mapping[Tokens, Pointer] = MappingProxyType({}),
    ) -> Pointer:
        """Give a value that several nodes make up a place of its own, as if in *file*.

        The text and the digest of the file stay what they are. Output may be named after
        *name*: how the file is called where a build is run has no place in it. What is said
        of a part is said where its *origins* have it.
        """
        self.made.setdefault(file, {})[name] = value
        at = Pointer(file, (MADE, name))
        places = {(*at.tokens, *tokens): place for tokens, place in origins.items()}
        self.sources[file].made.update(places)
        return at

    def target(self, ref: str, at: Pointer) -> Pointer:
        """Where *ref*, written at *at*, points; KeyError if that is nowhere.

        A pointer may lead through an object that is itself a reference, as AsyncAPI's
        `#/channels/x/messages/y` does where `x` is one.
        """
        written = self._written(ref, at)
        try:
            self.get(written)
        except KeyError:
            return _through(self, written)
        return written

    def start(self, path: str, at: Pointer) -> Pointer:
        """What the file part of a reference at *at* names: a file, or a named node.

        Without one it is the document at hand, also within a schema that has a name of
        its own: that is how contracts are written, whatever JSON Schema says of it.
        """
        if not path:
            return Pointer(at.file)
        named = self.identities.find(path, at)
        return named or Pointer(file_of(path, self.sources[at.file]))

    def _written(self, ref: str, at: Pointer) -> Pointer:
        path, _, fragment = ref.partition("#")
        start = self.start(path, at)
        if is_anchor(fragment):
            return anchor(self.sources[start.file], fragment) or start
        tokens = tokens_of(fragment)
        home = self.identities.home(at) if not path else None
        if home is not None and not self.exists(Pointer(at.file, tokens)):
            start = home
        return Pointer(start.file, start.tokens + tokens)

    def exists(self, at: Pointer) -> bool:
        """Whether there is a node at *at*."""
        try:
            self.get(at)
        except KeyError:
            return False
        return True

    def references(self, file: str) -> Iterator[tuple[str, Pointer]]:
        """Every `$ref` of *file* that is a reference, in document order.

        Each with the node that holds it; what is the user's own JSON has none.
        """
        for tokens, ref in self.found.get(file, {}).items():
            yield ref, Pointer(file, tokens)

    def follow(self, at: Pointer) -> Pointer:
        """The node that *at* stands for, after as many `$ref` as there are.

        A `$ref` that leads nowhere, which only the user's own JSON may hold, stands for
        itself.
        """
        seen: set[Pointer] = set()
        node = self.get(at)
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            seen.add(at)
            try:
                target = self.target(node["$ref"], at)
                node = self.get(target)
            except KeyError:
                return at
            if target in seen:
                return at
            at = target
        return at

    def layers(self, at: Pointer) -> list[tuple[dict[str, Any], Pointer]]:
        """What makes up the object at *at*, which may say more than what it refers to.

        The innermost comes last; what it says is left out of those before it.
        """
        found: list[tuple[dict[str, Any], Pointer]] = []
        said, seen = {"$ref"}, set[Pointer]()
        node = self.get(at)
        while isinstance(node, dict) and at not in seen:
            seen.add(at)
            own = {key: value for key, value in node.items() if key not in said}
            found.append((own, at))
            said |= own.keys()
            if not isinstance(node.get("$ref"), str):
                break
            try:
                at = self.target(node["$ref"], at)
            except KeyError:
                break
            node = self.get(at)
        return found[::-1]

    def resolved(
        self, at: Pointer, *, beside: frozenset[str] | None = _PROSE
    ) -> tuple[dict[str, Any], Pointer]:
        """The object at *at*, references followed; `{}` where it is no object.

        Of what stands beside a `$ref` only the keys *beside* count, and win: those that
        a Reference Object may have (OpenAPI 3.1 section 4.8.23). None is all of them,
        which a path item may have.
        """
        node = self.get(at)
        if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
            return (node if isinstance(node, dict) else {}), at
        end = self.follow(at)
        target = self.get(end)
        if not isinstance(target, dict):
            return {}, end
        siblings = {
            key: value
            for key, value in node.items()
            if key != "$ref" and (beside is None or key in beside)
        }
        return ({**target, **siblings} if siblings else target), end


def close(contracts: list[Source], sources: Sources, report: Report) -> Documents:
    """Read every file that *contracts* reach; report each reference that fails."""
    closure = Closure(sources, report)
    for contract in reversed(contracts):
        closure.add(contract)
    closure.run()
    reached = dict(sorted(closure.reached.items()))
    documents = Documents(reached, closure.ordered(), closure.identities)
    for file in documents.sources:
        for ref, at in documents.references(file):
            _check_target(documents, ref, at, report)
    return documents


def _check_target(documents: Documents, ref: str, at: Pointer, report: Report) -> None:
    path, _, fragment = ref.partition("#")
    file = documents.start(path, at).file
    if file not in documents.sources:
        return  # said when it was read
    if is_anchor(fragment):
        if anchor(documents.sources[file], fragment) is None:
            message = f'reference "{ref}" leads nowhere: no such anchor in {file}'
            report.add(codes.UNRESOLVED_REF, at / "$ref", message)
        return
    try:
        target = _through(documents, documents._written(ref, at))
    except KeyError as error:
        missing = error.args[0]
        message = f'reference "{ref}" leads nowhere: {file} has no "{missing}"'
        if _is_any(documents, ref, at):
            message += "; any value is taken here, and none is checked"
            report.add(codes.MISSING_SCHEMA, at / "$ref", message)
            return
        code = codes.LINT if _is_prose(at) else codes.UNRESOLVED_REF
        report.add(code, at / "$ref", message)
        return
    if target == Pointer(file) and documents.sources[file].path.suffix == ".proto":
        return  # which protoc reads
    if not isinstance(documents.get(target), _kinds(target)):
        message = f'reference "{ref}" leads to something that is no object'
        code = codes.LINT if _is_prose(at) else codes.UNRESOLVED_REF
        report.add(code, at / "$ref", message)
        return
    _check_cycle(documents, target, ref, at, report)


def _kinds(target: Pointer) -> tuple[type, ...]:
    """What a reference may lead to: a schema of Avro may be a list, or a name."""
    if target.file.endswith(".avsc") and not target.tokens:
        return (dict, list, str)
    return (dict, bool)


def _is_any(documents: Documents, ref: str, at: Pointer) -> bool:
    """Whether a named schema that is missing may be any value.

    It may where it is that of a property or an item, which code hands on as it came. Of
    an `allOf`, a body or a parameter something would be lost or sent in another way.
    """
    path, _, fragment = ref.partition("#")
    *section, _ = tokens_of(fragment) or ("",)
    if path or section != ["components", "schemas"]:
        return False
    return places.is_member(documents.sources[at.file].value, at.tokens)


def _is_prose(at: Pointer) -> bool:
    """Whether no code comes of what stands at *at*: an example, a description."""
    return at.tokens[-2:-1] == ("examples",) or at.tokens[-1:] == ("description",)


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
        member(node, token)
        here = here / token
    return here
