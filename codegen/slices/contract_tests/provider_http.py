"""Tests of an HTTP service: call by call, in sequence, and by the laws of its resources."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import ir, names
from codegen.slices.contract_tests.laws_http import laws
from codegen.slices.contract_tests.view import Provider, Test
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports, literal

_HTTP = ".runtime.contract_tests.http.subject"


def view(contract: ir.Contract, here: str, output: Output) -> Provider:
    """A test for each operation, one for sequences, and one for each law."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(_HTTP, "HttpSubject")
    imports.add("fastapi", "FastAPI")
    imports.add(contract.package, "operations")
    package = contract.package.strip(".")
    if contract.resources:
        imports.add(contract.package, "resources")
    return Provider(
        doc=python.docstring(f"Whether a service keeps {contract.file}."),
        service=literal(contract.service),
        slice=literal(package.removeprefix(f"{contract.service}.")),
        contract=literal(contract.file),
        document=literal(f"{package.replace('.', '/')}/openapi.json"),
        resources="resources.ALL" if contract.resources else "()",
        fake=_fake(contract, imports),
        serve=_serve(contract, imports),
        tests=tuple(_tests(contract, imports)),
        imports=imports.block(),
    )


def _fake(contract: ir.Contract, imports: Imports) -> str:
    fake = f"Fake{contract.class_name}Service"
    imports.add(f"{contract.package}.fake", fake)
    return fake


def _serve(contract: ir.Contract, imports: Imports) -> str:
    imports.add(f"{contract.package}.server", "create_app")
    imports.add(".runtime.http.server.sampled", "sampled_errors")
    if not contract.security:
        return "create_app(fake, errors=sampled_errors)"
    imports.add(".runtime.http.auth.fake", "fake_security")
    return "create_app(fake, fake_security(), errors=sampled_errors)"


def _tests(contract: ir.Contract, imports: Imports) -> Iterator[Test]:
    taken = names.Scope()
    taken.take("test_the_provider_is_real")
    for operation in contract.operations:
        http = operation.binding
        assert isinstance(http, ir.HttpBinding)
        doc = f"{http.method} {http.path}: what is allowed, and what is forbidden."
        yield Test(
            name=taken.take(f"test_{operation.name}"),
            doc=python.docstring(doc, indent=4),
            call=f"SUBJECT.conforms(operations.{operation.constant})",
        )
    yield Test(
        name=taken.take("test_sequences"),
        doc=python.docstring("Operations one after another.", indent=4),
        call="SUBJECT.conforms_in_sequence()",
    )
    yield from laws(contract, imports, taken)
