"""Discriminators: which value of a property stands for which record."""

from __future__ import annotations

from collections.abc import Mapping
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
        self,
        lifter: Lifter,
        draft: Draft,
        found: Shape,
        type: ir.Type,
        itself: ir.Ref | None = None,
    ) -> None:
        """Note the discriminator of a union, if it has one that can be used.

        *itself* is the record that a mapping means by the name of the union.
        """
        at = _place(found)
        inner = type.type if isinstance(type, ir.Nullable) else type
        if at is None or not isinstance(inner, ir.UnionOf):
            return
        name, given = _said(lifter, at)
        if name is None:
            lifter.reader.report.add(codes.LINT, at, 'no "propertyName"')
            return
        mapping = self._mapping(lifter, at, given)
        if itself is not None:
            mapping = {t: itself if r == draft.ref else r for t, r in mapping.items()}
        self.unions.append(Union(draft.ref, name, at, mapping))

    def maps(self, lifter: Lifter, found: Shape, ref: ir.Ref) -> bool:
        """Whether the schema of *found* is a value of its own discriminator."""
        at = _place(found)
        given = _said(lifter, at)[1] if at is not None else {}
        return not given or (
            at is not None and ref in self._mapping(lifter, at, given).values()
        )

    def _mapping(
        self, lifter: Lifter, at: Pointer, given: Mapping[Any, Any]
    ) -> dict[str, ir.Ref]:
        mapping: dict[str, ir.Ref] = {}
        for tag, target in given.items():
            ref = _target(lifter, at, target)
            if ref is None:
                message = f'discriminator maps "{tag}" to nothing'
                lifter.reader.report.add(codes.LINT, at / "mapping" / str(tag), message)
            else:
                mapping[str(tag)] = ref
        return mapping


def _place(found: Shape) -> Pointer | None:
    tags = (choice.discriminator for choice in found.choices)
    return next((at for at in tags if at is not None), found.discriminator)


def _said(lifter: Lifter, at: Pointer) -> tuple[str | None, Mapping[Any, Any]]:
    """The property and the mapping; AsyncAPI has the bare name of the property."""
    said = lifter.reader.value(at)
    if isinstance(said, str):
        return said, {}
    name = said.get("propertyName") if isinstance(said, dict) else None
    given = said.get("mapping") if isinstance(said, dict) else None
    return (
        name if isinstance(name, str) else None,
        given if isinstance(given, dict) else {},
    )


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
