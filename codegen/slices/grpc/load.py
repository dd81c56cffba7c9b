"""From proto files to descriptors: all contracts of a build in one run of protoc."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model.ownership import Claim
from codegen.protobuf.compiling import Protos
from codegen.slices.slice import Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One contract: its import path among all protos of the build."""

    name: str
    protos: Protos


def load(claim: Claim, input: Input) -> Document | None:
    """Compile the contracts; None, with diagnostics, if they are not sound."""
    protos = input.protos()
    if protos is None:
        return None
    return Document(name=protos.closure.contracts[claim.source.file], protos=protos)
