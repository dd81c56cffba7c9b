"""Tests of an HTTP client: what it sends, and what it makes of answers."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import ir, names
from codegen.slices.contract_tests.view import Client, Test
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.plan import DOCUMENT
from codegen.writing.python import Imports, literal

_SUBJECT = ".runtime.contract_tests.client.subject"
_PLACES = ("path", "query", "header", "cookie", "querystring")


def view(contract: ir.Contract, here: str, output: Output) -> Client | None:
    """A test for each operation; None where there is no document to test against.

    What a provider calls (webhooks, callbacks) goes wherever a subscriber says, so that
    there are no paths to look for.
    """
    if contract.slice != "http" or contract.pushed or contract.document is None:
        return None
    imports = Imports(here, runtime=output.runtime)
    imports.add(_SUBJECT, "ClientSubject")
    client = f"{contract.class_name}Client"
    imports.add(f"{contract.package}.client", client, f"Async{client}")
    if any(_binding(one).errors for one in contract.operations):
        imports.add(contract.package, "errors")
    imports.reserve("SUBJECT")
    table = policies.table(contract.operations, ("SUBJECT", client, f"Async{client}"))
    package = contract.package.strip(".")
    constants = table.constants(imports.use)
    tests = tuple(_tests(contract, f"Async{client}", table, imports))
    return Client(
        doc=python.docstring(f"Whether the client keeps {contract.file}."),
        service=literal(contract.service),
        slice=literal(package.removeprefix(f"{contract.service}.")),
        contract=literal(contract.file),
        document=literal(f"{package.replace('.', '/')}/{DOCUMENT}"),
        client=f"Async{client}",
        blocking=client,
        policies=constants,
        tests=tests,
        imports=imports.block(),
    )


def _tests(
    contract: ir.Contract, client: str, table: policies.Table, imports: Imports
) -> Iterator[Test]:
    taken = names.Scope()
    for operation in contract.operations:
        http = _binding(operation)
        whole = not all(c.streams for r in http.results for c in r.contents)
        whole = whole or not any(r.contents for r in http.results)
        method = operation.name if whole else http.items_name
        arguments = [literal(f"{http.method} {http.path}"), f"{client}.{method}"]
        arguments += _parameters(http)
        arguments.append(f"policy={imports.use(table.spelt[operation.constant])}")
        errors = (f"{literal(one.status)}: errors.{one.name}" for one in http.errors)
        if http.errors:
            arguments.append(f"errors={{{', '.join(errors)}}}")
        doc = f"{http.method} {http.path}: what is sent, and what is made of answers."
        clash = next((p.clash for p in http.parameters if p.required and p.clash), "")
        if clash:
            imports.add("unittest", "skip")
        yield Test(
            name=taken.take(f"test_{operation.name}"),
            doc=python.docstring(doc, indent=4),
            call=", ".join(arguments),
            skip=literal(clash) if clash else "",
        )


def _parameters(http: ir.HttpBinding) -> Iterator[str]:
    """What parameters are called, by place; without those that nobody can make up."""
    for place in _PLACES:
        listed = [
            f"{literal(one.wire_name)}: {literal(one.name)}"
            for one in http.parameters
            if one.place == place and (one.required or not one.clash)
        ]
        if listed:
            yield f"{place}={{{', '.join(listed)}}}"


def _binding(operation: ir.Operation) -> ir.HttpBinding:
    assert isinstance(operation.binding, ir.HttpBinding)
    return operation.binding
