"""Discriminators: which value of a property stands for which record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.model.schemas.shape import Shape

if TYPE_CHECKING:
    from codegen.model.schemas.lifting import Lifter
    from codegen.model.schemas.store import Draft


@dataclass(frozen=True, slots=True)
class Union:
    """A union with a discriminator: the alias, the property, each member's tags."""

    alias: ir.Ref
    property: str
    at: Pointer
    mapping: dict[str, ir.Ref]


@dataclass(slots=True)
class Tags:
    """Every discriminated union; what they say of one record adds up."""

    unions: list[Union] = field(default_factory=list)

    def declare(
        self, lifter: Lifter, draft: Draft, found: Shape, type: ir.UnionOf
    ) -> ir.UnionOf:
        """Note the discriminator of a union, if it has one that can be used."""
        at = next((c.discriminator for c in found.choices if c.discriminator), None)
        if at is None:
            return type
        said = lifter.reader.value(at)
        name = said.get("propertyName")
        if not isinstance(name, str):
            lifter.reader.report.add(codes.LINT, at, 'no "propertyName"')
            return type
        members = [m for m in type.members if isinstance(m, ir.Ref)]
        mapping = self._mapping(lifter, at, said.get("mapping"), members)
        self.unions.append(Union(draft.ref, name, at, mapping))
        return type

    def _mapping(
        self, lifter: Lifter, at: Pointer, given: Any, members: list[ir.Ref]
    ) -> dict[str, ir.Ref]:
        mapping: dict[str, ir.Ref] = {}
        for tag, target in (given if isinstance(given, dict) else {}).items():
            ref = _target(lifter, at, target)
            if ref is None:
                message = f'discriminator maps "{tag}" to nothing'
                lifter.reader.report.add(codes.LINT, at / "mapping" / tag, message)
            elif ref in members:
                mapping[str(tag)] = ref
        return mapping


def _target(lifter: Lifter, at: Pointer, target: Any) -> ir.Ref | None:
    """The class that a mapping names: by reference, or by the bare name of a schema."""
    if not isinstance(target, str):
        return None
    documents = lifter.reader.documents
    for ref in (target, f"#/components/schemas/{target}"):
        try:
            found = documents.target(ref, at)
            documents.get(found)
        except (KeyError, IndexError):
            continue
        type = lifter.named(found)
        while isinstance(type, ir.Nullable):
            type = type.type
        return type if isinstance(type, ir.Ref) else None
    return None
