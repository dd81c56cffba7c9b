"""Every proto file that the contracts of a build reach: one run of protoc for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool

from codegen.diagnostics import Report, Span, codes
from codegen.model import ir
from codegen.protobuf import closure, inline, installed, modules, protoc, stubs, types
from codegen.protobuf.closure import Closure
from codegen.reading.refs import Documents
from codegen.reading.source import Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Protos:
    """Every proto file that the contracts of a build reach."""

    closure: Closure
    compiled: protoc.Compiled
    pool: DescriptorPool
    placed: Mapping[str, str]
    """The module of each file."""
    types: Mapping[str, types.ProtoType]
    """Every message and enum, by full name with a leading dot."""
    foreign: frozenset[str]
    """Files whose classes come from googleapis-common-protos."""
    _written: dict[str, tuple[ir.ProtoFile, ...]] = field(default_factory=dict)

    @property
    def files(self) -> Mapping[str, FileDescriptorProto]:
        """The descriptors, by import path."""
        return self.compiled.descriptors

    def written(self, name: str) -> tuple[ir.ProtoFile, ...]:
        """The modules for *name* and all that it imports."""
        found: dict[str, ir.ProtoFile] = {}
        for reached in sorted(self._reached(name)):
            if not installed.in_runtime(reached):
                if reached not in self._written:
                    self._written[reached] = tuple(self._write(reached))
                found.update((file.path, file) for file in self._written[reached])
        return tuple(found.values())

    def _reached(self, name: str) -> set[str]:
        reached, waiting = {name}, [name]
        while waiting:
            for dependency in self.files[waiting.pop()].dependency:
                if dependency not in reached:
                    reached.add(dependency)
                    waiting.append(dependency)
        return reached

    def _write(self, name: str) -> Iterator[ir.ProtoFile]:
        file = self.files[name]
        path = self.placed[name].strip(".").replace(".", "/") + ".py"
        if name in self.foreign:
            yield ir.ProtoFile(path=path, text=modules.shim(name), formatted=True)
        else:
            text = modules.rewritten(
                self.compiled.modules[name],
                file,
                self.placed,
                types.aliases(file, self.types),
            )
            yield ir.ProtoFile(path=path, text=text, formatted=False)
        yield ir.ProtoFile(
            path=f"{path}i",
            text=stubs.stub(file, self.types, self.placed, self.files, self._presence),
            formatted=True,
        )

    def _presence(self, field_name: str) -> bool:
        found: bool = self.pool.FindFieldByName(field_name).has_presence
        return found


def compiled(
    documents: Documents, sources: Sources, roots: tuple[Path, ...], report: Report
) -> Protos | None:
    """What protoc makes of all contracts; None, with diagnostics, if they are not sound."""
    found = documents.sources.values()
    contracts = [source for source in found if source.path.suffix == ".proto"]
    texts = inline.texts(documents, sources)
    gathered = closure.gather(contracts, roots, sources, report, texts)
    if gathered is None:
        return None
    compiled = protoc.compile(gathered, report)
    if compiled is None:
        return None
    files = compiled.descriptors
    pool = _pool(files, gathered, report)
    if pool is None:
        return None
    placed = modules.places(files)
    return Protos(
        closure=gathered,
        compiled=compiled,
        pool=pool,
        placed=placed,
        types=types.catalogue(files, placed),
        foreign=_foreign(files, gathered, report),
    )


def _pool(
    files: Mapping[str, FileDescriptorProto], gathered: Closure, report: Report
) -> DescriptorPool | None:
    """All files as Python sees them; None if the runtime refuses what protoc took."""
    pool = DescriptorPool()
    for name, file in files.items():
        try:
            pool.AddSerializedFile(file.SerializeToString())
        except TypeError as error:
            message = f"the protobuf runtime refuses the file: {error}"
            report.add(codes.INVALID_PROTO, Span(gathered.texts[name].file), message)
            return None
    return pool


def _foreign(
    files: Mapping[str, FileDescriptorProto], gathered: Closure, report: Report
) -> frozenset[str]:
    """The files to take from googleapis-common-protos, without those that differ.

    A file that imports one that differs must be the output's own as well, because the
    package's version would bring the package's version of the other along.
    """
    own = set(installed.variants(files))
    for name in sorted(own):
        report.add(
            codes.PROTO_VARIANT,
            Span(gathered.texts[name].file),
            f'"{name}" defines more than the one of {installed.COMMON}',
            hint=f"upgrade {installed.COMMON}, or remove the copy",
        )
    common = {name for name in files if installed.in_common(name)} - own
    while True:
        drawn = {name for name in common if own & set(files[name].dependency)}
        if not drawn:
            return frozenset(common)
        own |= drawn
        common -= drawn
