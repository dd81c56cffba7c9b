"""Which files the contracts reach, and which `$ref` in them are references."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading import places
from codegen.reading.identity import Identities
from codegen.reading.places import Tokens
from codegen.reading.pointers import anchor, file_of, is_anchor, member, tokens_of
from codegen.reading.source import Source, Sources, is_remote

# Kinds that say too little about what a reference leads to.
_VAGUE = frozenset({places.LIBRARY, "any"})


@dataclass(slots=True)
class Closure:
    """Walks from the contracts along their references, by what stands at each place."""

    sources: Sources
    report: Report
    reached: dict[str, Source] = field(default_factory=dict)
    found: dict[str, dict[Tokens, str]] = field(default_factory=dict)
    identities: Identities = field(default_factory=Identities)
    _raw: dict[str, set[Tokens]] = field(default_factory=dict)
    _seen: set[tuple[Pointer, places.Kind]] = field(default_factory=set)
    _sure: list[tuple[Source, Tokens, places.Kind]] = field(default_factory=list)
    _guessed: list[Source] = field(default_factory=list)
    """Files that do not say what they are. Their turn comes last, when those who
    refer to parts of them have said what those are."""

    def add(self, source: Source) -> None:
        """Look at a file, once."""
        if source.file in self.reached:
            return
        self.reached[source.file] = source
        self.identities.add(source)
        self.found[source.file], self._raw[source.file] = {}, set()
        kind = places.root(source.value)
        if kind == places.LIBRARY:
            self._guessed.append(source)
        else:
            self._sure.append((source, (), kind))

    def run(self) -> None:
        """Look at all that can be reached from what was added."""
        while self._sure or self._guessed:
            if self._sure:
                source, start, kind = self._sure.pop()
                guess = False
            else:
                source, start, kind = self._guessed.pop(), (), places.LIBRARY
                guess = True
            self._walk(source, start, kind, guess)

    def ordered(self) -> dict[str, dict[Tokens, str]]:
        """The references of each file in document order, whoever found them."""
        return {
            file: {
                at: found[at] for at in places.order(self.reached[file].value, found)
            }
            for file, found in self.found.items()
        }

    def _walk(
        self, source: Source, start: Tokens, kind: places.Kind, guess: bool
    ) -> None:
        value = _descend(source.value, start)
        if not isinstance(value, dict | list):
            return
        found, raw = self.found[source.file], self._raw[source.file]
        for tokens, inner, ref in places.walk(value, kind, start):
            if ref is None:
                if not guess:
                    raw.add(tokens)
            elif not guess or not _below(tokens, raw):
                found.setdefault(tokens, ref)
                self._reach(ref, Pointer(source.file, tokens), inner, source)

    def _reach(self, ref: str, at: Pointer, kind: places.Kind, source: Source) -> None:
        """Note what *ref* leads to, to be walked as what it is used for."""
        path, _, fragment = ref.partition("#")
        target: Source | None = source
        named = self.identities.find(path, at) if path else None
        if named is not None:
            target = self.reached[named.file]
        elif path:
            target = _read_target(ref, at, source, self.sources, self.report)
            if target is None:
                return
            self.add(target)
        if kind.strip("{}") in _VAGUE or target is None:
            return
        start = named.tokens if named is not None else ()
        where: Pointer | None = Pointer(target.file, start + tokens_of(fragment))
        if is_anchor(fragment):
            where = anchor(target, fragment)
        if where is None or (where, kind) in self._seen:
            return
        self._seen.add((where, kind))
        # What leads through another reference is walked where that one leads.
        if _descend(target.value, where.tokens) is None:
            return
        own = places.root(target.value)
        if places.at(own, target.value, where.tokens) != kind:
            self._sure.append((target, where.tokens, kind))


def _descend(value: Any, tokens: Tokens) -> Any:
    """What stands at *tokens* below *value*; None if nothing does."""
    try:
        for token in tokens:
            value = member(value, token)
    except KeyError:
        return None
    return value


def _below(tokens: Tokens, above: set[Tokens]) -> bool:
    return any(tokens[:cut] in above for cut in range(len(tokens) + 1))


def _read_target(
    ref: str, at: Pointer, source: Source, sources: Sources, report: Report
) -> Source | None:
    path = ref.partition("#")[0]
    if not path:
        return None
    file = file_of(path, source)
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
