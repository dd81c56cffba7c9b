"""Tests of gRPC services: rpc by rpc, and by the laws of the things that they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.model import ir, names
from codegen.slices.contract_tests.view import GrpcProvider, GrpcSubject, Test
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.python import Imports, literal

_GRPC = ".runtime.contract_tests.grpc"
_LAWS: Mapping[str, tuple[ir.GrpcRole, ...]] = {
    "read-after-create": ("create", "read"),
    "list-after-create": ("create", "lists"),
    "read-after-update": ("create", "update", "read"),
    "gone-after-delete": ("create", "delete", "read"),
    "missing-is-not-found": ("create", "read"),
}
"""The laws that contract tests know, and what rpcs must do for each."""


def view(contract: ir.Contract, here: str, output: Output) -> GrpcProvider:
    """A subject for each service that has rpcs, with its tests."""
    imports = Imports(here, runtime=output.runtime)
    return _View(contract, imports).provider()


def _laws(resource: ir.GrpcResource) -> list[str]:
    """The laws that can be tried."""
    return [law for law, roles in _LAWS.items() if resource.roles.keys() >= {*roles}]


def _binding(operation: ir.Operation) -> ir.GrpcBinding:
    assert isinstance(operation.binding, ir.GrpcBinding)
    return operation.binding


class _View:
    """Spells the tests of one contract."""

    def __init__(self, contract: ir.Contract, imports: Imports) -> None:
        self._contract, self._imports = contract, imports
        used = {_binding(one).service for one in contract.operations}
        self._services = [
            one for one in contract.grpc_services if one.wire_name in used
        ]
        self._constants, self._tests = names.Scope(), names.Scope()

    def provider(self) -> GrpcProvider:
        """The whole module."""
        contract, imports = self._contract, self._imports
        imports.add(f"{_GRPC}.subject", "GrpcSubject")
        imports.add(contract.package, "methods")
        alone = len(self._services) == 1
        subjects = [
            self._constants.take(
                "SUBJECT" if alone else f"{names.constant(one.class_name)}_SUBJECT"
            )
            for one in self._services
        ]
        if any(map(_laws, contract.grpc_resources)):
            imports.add(contract.package, "resources")
        return GrpcProvider(
            doc=python.docstring(f"Whether a service keeps {contract.file}."),
            subjects=tuple(
                self._subject(one, name, alone)
                for one, name in zip(self._services, subjects, strict=True)
            ),
            imports=imports.block(),
        )

    def _subject(self, service: ir.GrpcService, name: str, alone: bool) -> GrpcSubject:
        contract, imports = self._contract, self._imports
        fake = f"Fake{service.class_name}Service"
        imports.add(f"{contract.package}.fake", fake)
        imports.add(f"{contract.package}.server", service.binder)
        own = [
            one
            for one in contract.operations
            if _binding(one).service == service.wire_name
        ]
        bindings = map(_binding, own)
        is_ruled = any(one.validated or one.answer_validated for one in bindings)
        if is_ruled:
            imports.add(f"{_GRPC}.violations", "violations")
        slice = contract.package.strip(".").removeprefix(f"{contract.service}.")
        listed = "".join(f"methods.{one.constant}, " for one in own)
        return GrpcSubject(
            name=name,
            service=literal(contract.service),
            slice=literal(slice if alone else f"{slice}.{service.wire_name}"),
            contract=literal(contract.file),
            fake=fake,
            proto_service=literal(service.wire_name),
            bind=service.binder,
            methods=f"({listed})",
            validate="violations" if is_ruled else "",
            tests=tuple(self._tests_of(service, name, own, alone)),
        )

    def _tests_of(
        self,
        service: ir.GrpcService,
        subject: str,
        operations: list[ir.Operation],
        alone: bool,
    ) -> Iterator[Test]:
        of = "" if alone else f"_of_{names.snake(service.class_name)}"
        doc = "In CI, a service of which nothing but the fake is tested is a failure."
        call = f"{subject}.must_be_real()"
        yield self._test(f"test_the_provider{of}_is_real", doc, call)
        for operation in operations:
            doc = f"{_binding(operation).path[1:]}: what is allowed, and what is forbidden."
            call = f"{subject}.conforms(methods.{operation.constant})"
            yield self._test(f"test_{operation.constant.lower()}", doc, call)
        for one in self._contract.grpc_resources:
            for law in _laws(one) if one.service == service.wire_name else ():
                stem = f"{one.constant.lower()}_{law.replace('-', '_')}"
                call = f"{subject}.keeps({literal(law)}, resources.{one.constant})"
                yield self._test(f"test_{stem}", f"The law {law}.", call)
        doc = "What a server says of itself is what the contract says."
        call = f"{subject}.shows_the_contract()"
        yield self._test(f"test_reflection{of}", doc, call)

    def _test(self, name: str, doc: str, call: str) -> Test:
        return Test(
            name=self._tests.take(name), doc=python.docstring(doc, indent=4), call=call
        )
