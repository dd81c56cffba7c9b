"""The `_proto` tree of the output: one for the protos of all contracts."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.model import ir
from codegen.writing.plan import Artifact, Text


def emit(system: ir.System) -> Iterable[Artifact]:
    """Every proto file that a contract needs, once."""
    protos: dict[str, ir.ProtoFile] = {}
    for contract in system.contracts:
        protos.update((file.path, file) for file in contract.protos)
    for file in protos.values():
        yield Text(
            path=file.path, text=file.text, owner="_proto", formatted=file.formatted
        )
