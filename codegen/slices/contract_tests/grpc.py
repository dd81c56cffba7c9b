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
    taken = names.Scope()
    found = [
        replace(test, name=taken.take(test.name))
        for make in (_call, _refusal, _route)
        for operation in contract.operations
        if (test := make(contract, operation, imports)) is not None
    ]
    return Tests(
        doc=python.docstring(f"Round trips of {contract.file}, one for each rpc."),
        imports=imports.block(),
        tests=tuple(found),
    )


def _call(
    contract: ir.Contract, operation: ir.Operation, imports: Imports
) -> Test | None:
    """The test that calls an rpc."""
    imports.add(".runtime.grpc.testing", "round_trip")
    arguments = _arguments(contract, operation, imports)
    doc = f"Call {_rpc(operation).path[1:]}."
    return _test(operation, "", doc, f"round_trip({arguments})")


def _refusal(
    contract: ir.Contract, operation: ir.Operation, imports: Imports
) -> Test | None:
    """The test that calls one with what breaks a rule, if it has rules."""
    rpc = _rpc(operation)
    if not rpc.validated:
        return None
    imports.add(".runtime.grpc.refusal", "refusal")
    arguments = _arguments(contract, operation, imports)
    doc = f"Call {rpc.path[1:]} with what breaks a rule."
    return _test(operation, "_refuses", doc, f"refusal({arguments})")


def _route(
    contract: ir.Contract, operation: ir.Operation, imports: Imports
) -> Test | None:
    """The test that calls one over HTTP, if it has a route."""
    rpc = _rpc(operation)
    if not rpc.http:
        return None
    service = _service(contract, operation)
    imports.add(".runtime.grpc.transcoding.testing", "http_round_trip")
    imports.add(f"{contract.package}.router", service.router)
    fake = f"Fake{service.class_name}Service()"
    call = f"http_round_trip({service.router}, {fake}, methods.{operation.constant})"
    doc = f"Call {rpc.path[1:]} over HTTP."
    return _test(operation, "_over_http", doc, call)


def _arguments(contract: ir.Contract, operation: ir.Operation, imports: Imports) -> str:
    """What a round trip goes through, from the server to the method."""
    service = _service(contract, operation)
    client = f"Async{service.class_name}Client"
    fake = f"Fake{service.class_name}Service"
    imports.add(contract.package, "methods")
    imports.add(f"{contract.package}.client", client)
    imports.add(f"{contract.package}.fake", fake)
    imports.add(f"{contract.package}.server", service.binder)
    method = f"methods.{operation.constant}"
    return f"{service.binder}, {fake}(), {client}, {client}.{operation.name}, {method}"


def _test(operation: ir.Operation, suffix: str, doc: str, call: str) -> Test:
    name = f"test_{operation.constant.lower()}{suffix}"
    return Test(name=name, doc=python.docstring(doc, indent=4), call=call)


def _rpc(operation: ir.Operation) -> ir.GrpcBinding:
    assert isinstance(operation.binding, ir.GrpcBinding)
    return operation.binding


def _service(contract: ir.Contract, operation: ir.Operation) -> ir.GrpcService:
    wanted = _rpc(operation).service
    return next(one for one in contract.grpc_services if one.wire_name == wanted)
