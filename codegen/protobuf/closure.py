"""Gathers every proto file that the contracts import, from roots and packages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from codegen.diagnostics import Pointer, Report, Span, codes
from codegen.protobuf import installed
from codegen.protobuf.scan import ProtoImport, imports
from codegen.reading.source import Source, Sources, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a proto begins that stands as text in another file."""

    line: int
    column: int
    by_line: bool
    """Whether its lines stand there as they are, indented to *column*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtoText:
    """A proto file under its import path."""

    name: str
    """The import path, `acme/users.proto`."""
    file: str
    """As diagnostics show it."""
    text: str
    origin: Origin | None = None
    """Set if it is part of that file only."""

    def span(self, line: int, column: int) -> Span:
        """The place of a line and a column of it, which count from 1."""
        begin = self.origin
        if begin is None:
            return Span(self.file, line, column)
        if not begin.by_line:
            return Span(self.file, begin.line, begin.column)
        return Span(self.file, begin.line + line - 1, begin.column + column - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """The contracts and all that they import, by import path."""

    texts: Mapping[str, ProtoText]
    contracts: Mapping[str, str]
    """Import path by contract, as diagnostics show the contract."""
    inline: Mapping[Pointer, str] = field(default_factory=dict)
    """Import path of each text that stands in a document, by its place."""


def gather(
    contracts: Iterable[Source],
    roots: tuple[Path, ...],
    sources: Sources,
    report: Report,
    inline: Iterable[tuple[Pointer, ProtoText]] = (),
) -> Closure | None:
    """Follow the imports of *contracts* and of the texts that stand *inline*; None, with
    diagnostics, if one fails."""
    contracts = sorted(contracts, key=lambda source: source.name)
    gathering = _Gathering(roots, sources, report)
    for source in contracts:
        gathering.follow(ProtoText(name="", file=source.file, text=source.text))
    names = {source.file: gathering.name(source) for source in contracts}
    places = dict(inline)
    for text in places.values():
        gathering.take(text)
    if gathering.failed:
        return None
    return Closure(
        texts=gathering.texts,
        contracts=names,
        inline={at: text.name for at, text in places.items()},
    )


@dataclass(slots=True)
class _Gathering:
    roots: tuple[Path, ...]
    sources: Sources
    report: Report
    failed: bool = False
    texts: dict[str, ProtoText] = field(default_factory=dict)
    _names: dict[Path, str] = field(default_factory=dict)

    def follow(self, proto: ProtoText) -> None:
        """Read all that *proto* imports, and what that imports."""
        waiting = [proto]
        while waiting:
            proto = waiting.pop()
            for wanted in imports(proto.text, proto.file):
                if wanted.path not in self.texts:
                    span = proto.span(wanted.span.line, wanted.span.column)
                    found = self._find(replace(wanted, span=span))
                    if found is not None:
                        self.texts[wanted.path] = found
                        waiting.append(found)

    def take(self, proto: ProtoText) -> None:
        """Add a proto that stands in another file, with all that it imports."""
        known = self.texts.setdefault(proto.name, proto)
        if known != proto:
            message = (
                f'"{proto.name}" is two files: {known.file} and a part of {proto.file}'
            )
            self._clash(proto.span(1, 1), message, "rename the file, or the message")
        self.follow(proto)

    def name(self, source: Source) -> str:
        """The import path of a contract: what others import, else below its root."""
        name = self._names.get(source.path, source.name)
        if _is_plain(name):
            self._keep(name, source, Span(source.file))
        else:
            self.failed = True
            message = "protoc takes no such file name"
            hint = "rename the file: no control characters, no backslash"
            self.report.add(codes.UNREADABLE, Span(source.file), message, hint=hint)
        return name

    def _find(self, wanted: ProtoImport) -> ProtoText | None:
        name = wanted.path
        brought = installed.text(name)
        if brought is not None and installed.in_runtime(name):
            return ProtoText(name=name, file=name, text=brought)
        paths = self._below_roots(name) if _is_plain(name) else []
        if paths:
            return self._read(paths[0], wanted)
        if brought is not None:
            return ProtoText(name=name, file=name, text=brought)
        self._missing(wanted)
        return None

    def _read(self, path: Path, wanted: ProtoImport) -> ProtoText | None:
        if not self.sources.inside(path):
            self.failed = True
            self.report.add(
                codes.ESCAPING_REF,
                wanted.span,
                f'import "{wanted.path}" leaves the import roots',
                hint="add the folder that holds the file with -I",
            )
            return None
        source = self.sources.load(path)
        if source is None:
            self.failed = True
            return None
        return self._keep(wanted.path, source, wanted.span)

    def _below_roots(self, name: str) -> list[Path]:
        paths = (Path(os.path.normpath(root / name)) for root in self.roots)
        return [path for path in paths if path.is_file()]

    def _keep(self, name: str, source: Source, at: Span) -> ProtoText | None:
        """Give *source* the import path *name*, if neither has another partner."""
        known = self._names.setdefault(source.path, name)
        if known != name:
            message = f'{source.file} is imported as "{known}" and as "{name}"'
            self._clash(at, message, "use one import path for each file")
            return None
        other = self._rival(name, source)
        if other is not None:
            first, second = sorted([other, source.file])
            message = f'"{name}" is two files: {first} and {second}'
            self._clash(at, message, "rename one of them, or build one root")
            return None
        found = ProtoText(name=name, file=source.file, text=source.text)
        self.texts[name] = found
        return found

    def _rival(self, name: str, source: Source) -> str | None:
        """Another file of the same import path that says something else."""
        known = self.texts.get(name)
        if known is not None and known.text != source.text:
            return known.file
        for path in self._below_roots(name):
            # Roots inside each other give one file two paths, which is no clash.
            bases = [p.parents[name.count("/")] for p in (path, source.path)]
            one, two = bases
            if not one.is_relative_to(two) and not two.is_relative_to(one):
                other = self.sources.load(path)
                if other is not None and other.text != source.text:
                    return other.file
        return None

    def _clash(self, at: Span, message: str, hint: str) -> None:
        self.failed = True
        self.report.add(codes.PROTO_PATHS, at, message, hint=hint)

    def _missing(self, wanted: ProtoImport) -> None:
        self.failed = True
        name = wanted.path
        if not _is_plain(name):
            message = f'import "{name}" is no import path'
            hint = "write it from an import root, with `/` and without `..`"
        else:
            message = f'import "{name}" is in no import root'
            hint = self._advice(wanted)
        self.report.add(codes.MISSING_PROTO, wanted.span, message, hint=hint)

    def _advice(self, wanted: ProtoImport) -> str:
        """The folder above the importing file that would do as a root, if there is."""
        here = Path(os.path.abspath(wanted.span.file)).parent
        for folder in (here, *here.parents):
            if (folder / wanted.path).is_file():
                return f"build with -I {shown(folder)}"
        roots = ", ".join(shown(root) for root in self.roots)
        return f"the roots are {roots}; -I adds one"


def _is_plain(name: str) -> bool:
    """Whether *name* stays below a root, and protoc takes it."""
    parts = name.split("/")
    return name.isprintable() and not {"", ".", ".."} & set(parts) and "\\" not in name
