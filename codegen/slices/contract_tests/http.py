"""Round trips of an HTTP contract: generated client, ASGI, generated server, fake."""

from __future__ import annotations

from codegen.model import ir
from codegen.slices.contract_tests.view import Test, Tests
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports


def tests(contract: ir.Contract, here: str, output: Output) -> Tests:
    """A test for each operation."""
    imports = Imports(here, runtime=output.runtime)
    client, fake = (
        f"Async{contract.class_name}Client",
        f"Fake{contract.class_name}Service",
    )
    imports.add(".runtime.http.testing", "round_trip")
    imports.add(f"{contract.package}.client", client)
    imports.add(f"{contract.package}.fake", fake)
    imports.add(f"{contract.package}.server", "create_router")
    found = tuple(
        _test(operation, client, fake, imports) for operation in contract.operations
    )
    return Tests(
        doc=python.docstring(
            f"Round trips of {contract.file}, one for each operation."
        ),
        imports=imports.block(),
        tests=found,
    )


def _test(operation: ir.Operation, client: str, fake: str, imports: Imports) -> Test:
    http = operation.binding
    assert isinstance(http, ir.HttpBinding)
    sent = [(p.name, _present(p.type)) for p in http.parameters]
    if http.body:
        sent.append(("body", _present(http.body[0].type)))
    if sent:
        imports.add(".runtime.sample", "sample")
    samples = (
        f"{name}=sample({imports.use(python.annotation(type, constraints=True))})"
        for name, type in sent
    )
    arguments = ["create_router", f"{fake}()", client, f"{client}.{operation.name}"]
    return Test(
        name=f"test_{operation.name}",
        doc=python.docstring(f"Call {http.method} {http.path}.", indent=4),
        call=f"round_trip({', '.join([*arguments, *samples])})",
    )


def _present(type: ir.Type) -> ir.Type:
    """What is worth sending: a value rather than null."""
    return type.type if isinstance(type, ir.Nullable) else type
