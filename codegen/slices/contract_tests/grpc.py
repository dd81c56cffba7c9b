"""Round trips of a gRPC contract: generated client, channel, generated server, fake."""

from __future__ import annotations

from codegen.model import ir
from codegen.slices.contract_tests.view import Test, Tests
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports


def tests(contract: ir.Contract, here: str, output: Output) -> Tests:
    """A test for each rpc."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(".runtime.grpc.testing", "round_trip")
    imports.add(contract.package, "methods")
    services = {service.wire_name: service for service in contract.grpc_services}
    found = []
    for operation in contract.operations:
        rpc = operation.binding
        assert isinstance(rpc, ir.GrpcBinding)
        service = services[rpc.service]
        client = f"Async{service.class_name}Client"
        fake = f"Fake{service.class_name}Service"
        imports.add(f"{contract.package}.client", client)
        imports.add(f"{contract.package}.fake", fake)
        imports.add(f"{contract.package}.server", service.binder)
        arguments = [service.binder, f"{fake}()", client, f"{client}.{operation.name}"]
        arguments.append(f"methods.{operation.constant}")
        found.append(
            Test(
                name=f"test_{operation.constant.lower()}",
                doc=python.docstring(f"Call {rpc.path[1:]}.", indent=4),
                call=f"round_trip({', '.join(arguments)})",
            )
        )
    return Tests(
        doc=python.docstring(f"Round trips of {contract.file}, one for each rpc."),
        imports=imports.block(),
        tests=tuple(found),
    )
