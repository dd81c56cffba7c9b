"""One module for each service that calls others by policies of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.model import ir, names
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.plan import Artifact, Template
from codegen.writing.python import Imports, literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The policies for one contract."""

    name: str
    """`USERS_HTTP`"""
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """What the template prints."""

    doc: str
    imports: str
    tables: tuple[Table, ...]


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The modules of every consumer."""
    for consumer in system.consumers:
        yield Template(
            path=f"{consumer.service.replace('.', '/')}/policies.py",
            template="policies/policies.py.j2",
            view=_module(consumer, output),
            owner=f"{consumer.service}.policies",
        )


def _module(consumer: ir.Consumer, output: Output) -> Module:
    imports = Imports(f".{consumer.service}.policies", runtime=output.runtime)
    imports.add("collections.abc", "Mapping")
    imports.add(".runtime", "Policy")
    by_package: dict[str, list[ir.Use]] = {}
    for use in consumer.uses:
        by_package.setdefault(use.contract.package.strip("."), []).append(use)
    scope = names.Scope()
    tables = tuple(
        Table(
            name=scope.take(names.constant(package)),
            rows=tuple(_row(use, imports) for use in uses),
        )
        for package, uses in sorted(by_package.items())
    )
    return Module(
        doc=_doc(consumer, tables[0].name), imports=imports.block(), tables=tables
    )


def _row(use: ir.Use, imports: Imports) -> str:
    policy = imports.use(policies.spell(use.policy))
    return f"{literal(use.operation.wire_name)}: {policy}"


def _doc(consumer: ir.Consumer, table: str) -> str:
    first = min(consumer.uses, key=lambda use: use.contract.package.strip("."))
    client = f"{first.contract.class_name}Client"
    return python.docstring(
        f"How {consumer.service} calls other services, where that differs from their"
        " contracts.\n\nA client takes the policies of its operations by their names:"
        f" `{client}(policies={table})`."
    )
