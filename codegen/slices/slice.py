"""What a slice is: three functions around one kind of contract.

load validates a source against its standard, lower turns the document into the model,
emit turns the linked system into artifacts. Slices never import one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.diagnostics import Report
from codegen.model import ir
from codegen.model.ownership import Claim
from codegen.model.schemas import Schemas
from codegen.protobuf.compiling import Protos, compiled
from codegen.reading.refs import Documents
from codegen.reading.source import Sources
from codegen.writing.plan import Artifact


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What all slices may look at while they load and lower."""

    documents: Documents
    sources: Sources
    """Reads further files (imported protos) below the roots, each once."""
    schemas: Schemas
    roots: tuple[Path, ...]
    """Import roots, for proto."""
    report: Report
    memo: dict[str, Any] = field(default_factory=dict)
    """What is worked out once for all contracts of a build."""

    def protos(self) -> Protos | None:
        """All protos of the build, which protoc compiles once; None if it fails."""
        if "protos" not in self.memo:
            found = compiled(self.documents, self.sources, self.roots, self.report)
            self.memo["protos"] = found
        protos: Protos | None = self.memo["protos"]
        return protos


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What emit needs to know besides the system."""

    runtime: str
    """Absolute module of a shared runtime, or empty."""


Load = Callable[[Claim, Input], Any]
Lower = Callable[[Any, Claim, Input], ir.Contract | None]
Emit = Callable[[ir.System, Output], Iterable[Artifact]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emitter:
    """Something that writes part of the output from the linked system."""

    name: str
    emit: Emit


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Emitter):
    """One protocol: the kind of contract it reads, and its three steps."""

    kind: ir.Kind
    load: Load
    """Validate and read what the standard adds; None (and a diagnostic) if it fails."""
    lower: Lower
