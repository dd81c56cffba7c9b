"""The modules of the grpc slice: what each imports, and what its template prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.model import ir
from codegen.slices.grpc.client_calls import function_of, kind_of
from codegen.slices.grpc.spelling import Error, Resource, Service, Spelling
from codegen.slices.slice import Output
from codegen.writing import python
from codegen.writing.policies import Constant
from codegen.writing.python import Import, literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module of the slice."""

    doc: str
    imports: str
    service: str
    services: tuple[Service, ...]
    policies: tuple[Constant, ...]
    errors: tuple[Error, ...]
    resources: tuple[Resource, ...]
    validated: bool
    passed: str
    """What `serve` passes on where it binds a service."""


_ABC = "collections.abc"
_CHECKED = Import(".runtime.implements", "check_service")
_BINDING = ("Registry", "add_service")
_SERVING = ("GrpcServer", "ServerOptions")
_VALIDATED = Import(".runtime.grpc.validation", "validated")


class Contract:
    """Makes the views of one contract, a method a module."""

    def __init__(self, contract: ir.Contract, output: Output) -> None:
        self.contract, self.output = contract, output
        self._spelling = Spelling(contract)
        self._bindings = [
            operation.binding
            for operation in contract.operations
            if isinstance(operation.binding, ir.GrpcBinding)
        ]
        self.policies = self._spelling.policies
        self.services = tuple(map(self._spelling.service, contract.grpc_services))

    def methods(self) -> Module:
        """The table of constants."""
        imports = {Import(".runtime.grpc", kind) for kind in self._kinds()}
        imports |= self._messages()
        imports |= {Import(".runtime.grpc", "HttpRule")} if self.routed else set()
        spelt = (*self.policies.shared.values(), *self.policies.spelt.values())
        imports |= {item for expr in spelt for item in expr.imports}
        if self.contract.grpc_errors:
            imports.add(Import(self.contract.package, "errors"))
        return self._module("methods", "Methods of the {}, one constant each.", imports)

    def errors(self) -> Module:
        """The errors that the contract declares."""
        imports = {
            Import("grpc", "StatusCode"),
            Import(".runtime.grpc", "DeclaredError"),
        }
        return self._module("errors", "Declared errors of the {}.", imports)

    def service(self) -> Module:
        """The Protocols to implement."""
        imports = {Import("typing", "Protocol")}
        if self._bindings:
            imports |= {Import(".runtime.grpc.context", "Context"), *self._messages()}
        if any(binding.server_streaming for binding in self._bindings):
            imports.add(Import(_ABC, "AsyncIterator"))
        if any(binding.client_streaming for binding in self._bindings):
            imports.add(Import(_ABC, "AsyncIterator"))
        if not all(binding.server_streaming for binding in self._bindings):
            imports.add(Import(".runtime", "MaybeAwaitable"))
        return self._module("service", "What a server of the {} implements.", imports)

    def client(self) -> Module:
        """The sync and the async clients."""
        imports = {
            Import(".runtime.grpc.client", "GrpcClient"),
            Import(".runtime.grpc.async_client", "AsyncGrpcClient"),
        }
        if self._bindings:
            imports.add(Import(self.contract.package, "methods"))
        for service in self.services:
            for call in (*service.calls, *service.async_calls):
                imports |= call.imports
        return self._module(
            "client", "Typed gRPC clients of the {}, sync and async.", imports
        )

    def server(self) -> Module:
        """The functions that bind services to a server."""
        package = self.contract.package
        imports = {
            Import("typing", "Unpack"),
            Import(package, "methods"),
            Import(_ABC, "Sequence"),
            Import(".runtime.grpc.around", "Around"),
            Import(".runtime.grpc.handler", "ServiceOptions"),
            _CHECKED,
            *(Import(".runtime.grpc.server", name) for name in _BINDING),
            *(Import(".runtime.grpc.serving", name) for name in _SERVING),
        }
        for kind in self._kinds():
            imports.add(Import(".runtime.grpc.handler", function_of(kind)))
        if self.validated:
            imports.add(_VALIDATED)
        for service in self.services:
            imports.add(Import(f"{package}.service", f"{service.name}Service"))
        return self._module("server", "Binding of the {} to a gRPC server.", imports)

    @property
    def validated(self) -> bool:
        """Whether the contract has rules for any request."""
        return any(binding.validated for binding in self._bindings)

    @property
    def routed(self) -> bool:
        """Whether anything can be called over HTTP."""
        return any(binding.http for binding in self._bindings)

    def router(self) -> Module:
        """The functions that make routes of services."""
        package = self.contract.package
        imports = {
            Import("typing", "Unpack"),
            Import("fastapi", "APIRouter"),
            Import(package, "methods"),
            Import(".runtime.grpc.transcoding", "RouterOptions"),
            Import(".runtime.grpc.transcoding", "http_routes"),
        }
        for service in self.services:
            if service.routed:
                imports.add(Import(f"{package}.service", f"{service.name}Service"))
            for method in service.routed:
                imports.add(Import(".runtime.grpc.handler", method.bind))
                if method.check:
                    imports.add(_VALIDATED)
        return self._module("router", "HTTP routes of the {}.", imports)

    def fake(self) -> Module:
        """Services for tests."""
        imports = {Import(".runtime.grpc.fake", "GrpcFake")}
        if self._bindings:
            imports |= {Import(".runtime.grpc.context", "Context"), *self._messages()}
            imports.add(Import(self.contract.package, "methods"))
        if self.contract.grpc_resources:
            imports.add(Import(self.contract.package, "resources"))
        streams = (b.server_streaming or b.client_streaming for b in self._bindings)
        if any(streams):
            imports.add(Import(_ABC, "AsyncIterator"))
        return self._module("fake", "A stand-in for the {}, for tests.", imports)

    def resources(self) -> Module:
        """What rpcs are about."""
        imports = {
            Import(".runtime.grpc.resources", "Resource"),
            Import(self.contract.package, "methods"),
        }
        return self._module("resources", "What methods of the {} are about.", imports)

    # --- pieces -----------------------------------------------------------------------

    def _module(self, name: str, doc: str, imports: Iterable[Import]) -> Module:
        stems = [service.name for service in self.services]
        title = f"{' and '.join(stems[:2])} service{'s' * (len(stems) > 1)}"
        if len(stems) > 2:
            title = f"{', '.join(stems[:-1])} and {stems[-1]} services"
        return Module(
            doc=python.docstring(doc.format(title)),
            imports=python.import_block(
                imports,
                here=f"{self.contract.package}.{name}",
                runtime=self.output.runtime,
            ),
            service=literal(self.contract.service.replace(".", "_")),
            services=self.services,
            policies=self.policies.constants(),
            errors=self._spelling.errors(),
            resources=self._spelling.resources(),
            validated=self.validated,
            passed="around=around" + ", validate=validate" * self.validated,
        )

    def _kinds(self) -> set[str]:
        return {kind_of(b) for b in self._bindings}

    def _messages(self) -> set[Import]:
        refs = [ref for b in self._bindings for ref in (b.request, b.response)]
        return {item for ref in refs for item in self._spelling.type(ref).imports}
