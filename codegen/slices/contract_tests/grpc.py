"""Round trips of a gRPC contract: generated client, channel, generated server, fake."""

from __future__ import annotations

from dataclasses import replace

from codegen.model import ir, names
from codegen.slices.contract_tests.view import Test, Tests
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports


def tests(contract: ir.Contract, here: str, output: Output) -> Tests:
    """A test for each rpc, one for its rules, and one for its routes."""
    imports = Imports(here, runtime=output.runtime)
    imports.add(".runtime.grpc.testing", "round_trip")
    imports.add(contract.package, "methods")
    services = {service.wire_name: service for service in contract.grpc_services}
    found, refusals = list[Test](), list[Test]()
    taken = names.Scope()
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
                name=taken.take(f"test_{operation.constant.lower()}"),
                doc=python.docstring(f"Call {rpc.path[1:]}.", indent=4),
                call=f"round_trip({', '.join(arguments)})",
            )
        )
        if rpc.validated:
            imports.add(".runtime.grpc.refusal", "refusal")
            doc = f"Call {rpc.path[1:]} with what breaks a rule."
            refusals.append(
                Test(
                    name=f"test_{operation.constant.lower()}_refuses",
                    doc=python.docstring(doc, indent=4),
                    call=f"refusal({', '.join(arguments)})",
                )
            )
    found += [replace(test, name=taken.take(test.name)) for test in refusals]
    for operation in contract.operations:
        rpc = operation.binding
        if isinstance(rpc, ir.GrpcBinding) and rpc.http:
            router = services[rpc.service].router
            imports.add(".runtime.grpc.transcoding.testing", "http_round_trip")
            imports.add(f"{contract.package}.router", router)
            fake = f"Fake{services[rpc.service].class_name}Service()"
            arguments = [router, fake, f"methods.{operation.constant}"]
            found.append(
                Test(
                    name=taken.take(f"test_{operation.constant.lower()}_over_http"),
                    doc=python.docstring(f"Call {rpc.path[1:]} over HTTP.", indent=4),
                    call=f"http_round_trip({', '.join(arguments)})",
                )
            )
    return Tests(
        doc=python.docstring(f"Round trips of {contract.file}, one for each rpc."),
        imports=imports.block(),
        tests=tuple(found),
    )
