"""Schemas of all contracts, lifted to named types: one class for each schema."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.diagnostics import Pointer, Report
from codegen.model import ir
from codegen.model.schemas import finishing, naming
from codegen.model.schemas.homes import Homes
from codegen.model.schemas.lifting import Context, Lifter
from codegen.model.schemas.node import Dialect, Node, Reader
from codegen.reading.refs import Documents

__all__ = ["Dialect", "Schemas"]


class Schemas:
    """Types for schemas, whoever refers to them and however often.

    *homes* maps each contract file to its models module (`.users.http.models`);
    schemas of other files stand below `._shared`. Problems go to *report*; nothing
    here raises on what a contract says.
    """

    def __init__(
        self, documents: Documents, homes: Mapping[str, str], report: Report
    ) -> None:
        self._documents = documents
        self._homes = Homes(documents, homes)
        self._lifter = Lifter(Reader(documents, report), self._homes)

    def type_of(
        self,
        at: Pointer,
        *,
        want: str,
        home: str,
        dialect: Dialect,
        direction: ir.Direction = "",
    ) -> ir.Type:
        """The type of the schema at *at* (or of what a `$ref` there leads to).

        *want* names the class if an inline schema needs one, *home* is its module.
        A *direction* leaves out what does not go that way (`readOnly`, `writeOnly`).
        """
        self._lifter.reader.inherit(at.file, dialect)
        if not naming.is_named(at):
            self._lifter.roots.setdefault(at, want)
        context = Context(home, want)
        type = self._lifter.type(Node(at), context)
        self._lifter.describe()
        return self._lifter.forms.of(type, direction) if direction else type

    def add_all(self, at: Pointer, *, home: str, dialect: Dialect) -> None:
        """Add every member of the mapping of schemas at *at*, in contract order."""
        reader = self._lifter.reader
        reader.inherit(at.file, dialect)
        members = reader.value(at)
        for name in members if isinstance(members, dict) else ():
            self._lifter.named(at / name)
        self._lifter.describe()

    def definition(self, ref: ir.Ref) -> ir.Definition | None:
        """What a reference stands for; attribute names are given by `modules`."""
        draft = self._lifter.store.known(ref)
        return draft.definition if draft is not None else None

    def modules(self) -> tuple[ir.Module, ...]:
        """Everything that was asked for, module by module, all names final."""
        files = {
            module: self._documents.sources[self._homes.files(module)[0]].name
            for module in {draft.ref.module for draft in self._lifter.store}
        }
        return finishing.modules(self._lifter, files)
