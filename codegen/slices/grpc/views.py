"""The strings that the templates of the grpc slice print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.model import ir
from codegen.slices.grpc import naming
from codegen.slices.grpc.client_calls import Call, Calls, function_of, kind_of
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.policies import Constant
from codegen.writing.python import Expr, Import, literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One rpc, as each side spells it."""

    name: str
    constant: str
    path: str
    kind: str
    """`UnaryStream`"""
    bind: str
    """`unary_stream`"""
    check: str
    """What else is bound: `, validated`, or nothing."""
    request: str
    response: str
    policy: str
    facts: tuple[str, ...]
    """What else its constant says, an argument a line."""
    doc: str
    served: str
    """The parameter of the service's method."""
    serves: str
    faked: str
    fake_call: str
    define: str
    wait: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One service, which becomes a class in each module."""

    name: str
    constant: str
    wire_name: str
    binder: str
    served: str
    """The parameter of `serve`."""
    doc: str
    client_doc: str
    called: str
    """A tuple of the methods of all services, which the first client lists."""
    methods: tuple[Method, ...]
    calls: tuple[Call, ...]
    """Methods of the sync client, then those of the async one."""
    async_calls: tuple[Call, ...]
    router: str
    routed: tuple[Method, ...]
    """Those that have routes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """One declared error."""

    name: str
    doc: str
    code: str
    reason: str
    domain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module of the slice."""

    doc: str
    imports: str
    service: str
    services: tuple[Service, ...]
    policies: tuple[Constant, ...]
    errors: tuple[Error, ...]
    validated: bool
    passed: str
    """What `serve` passes on where it binds a service."""


_ABC = "collections.abc"
_BINDING = ("Registry", "add_service")
_SERVING = ("GrpcServer", "ServerOptions")
_VALIDATED = Import(".runtime.grpc.validation", "validated")


class Contract:
    """Makes the views of one contract, a method a module."""

    def __init__(self, contract: ir.Contract, output: Output) -> None:
        self.contract, self.output = contract, output
        modules = naming.modules_of(contract.operations)
        self._aliases = naming.module_aliases(modules)
        self._bindings = [
            operation.binding
            for operation in contract.operations
            if isinstance(operation.binding, ir.GrpcBinding)
        ]
        constants = [one.constant for one in contract.operations]
        constants += [service.constant for service in contract.grpc_services]
        self.policies = policies.table(contract.operations, constants)
        self._served = naming.parameters(
            service.class_name for service in contract.grpc_services
        )
        self.services = tuple(self._service(one) for one in contract.grpc_services)

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
        streams = (b.server_streaming or b.client_streaming for b in self._bindings)
        if any(streams):
            imports.add(Import(_ABC, "AsyncIterator"))
        return self._module("fake", "A stand-in for the {}, for tests.", imports)

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
            errors=tuple(map(_error, self.contract.grpc_errors)),
            validated=self.validated,
            passed="around=around" + ", validate=validate" * self.validated,
        )

    def _kinds(self) -> set[str]:
        return {kind_of(b) for b in self._bindings}

    def _messages(self) -> set[Import]:
        refs = [ref for b in self._bindings for ref in (b.request, b.response)]
        return {item for ref in refs for item in self._type(ref).imports}

    def _type(self, ref: ir.Ref) -> Expr:
        parent, _, last = ref.module.rpartition(".")
        alias = self._aliases[ref.module]
        item = Import(parent, last, "" if alias == last else alias)
        return Expr(f"{alias}.{ref.name}", frozenset({item}))

    def _service(self, service: ir.GrpcService) -> Service:
        own = [
            (operation, operation.binding)
            for operation in self.contract.operations
            if isinstance(operation.binding, ir.GrpcBinding)
            and operation.binding.service == service.wire_name
        ]
        methods = tuple(self._method(one, binding) for one, binding in own)
        calls = Calls(self._type, self._method_doc)
        doc = service.doc or f"The {service.class_name} service."
        if not all(binding.server_streaming for _, binding in own):
            doc += "\n\nMethods that answer once may be `async def` or `def`."
        first = self.contract.grpc_services[0]
        client = f"Calls the {service.class_name} service, with the contract's timeouts"
        return Service(
            name=service.class_name,
            constant=service.constant,
            wire_name=literal(service.wire_name),
            binder=service.binder,
            served=self._served[service.class_name],
            doc=_doc(doc, service.deprecated, 4),
            client_doc=_doc(f"{client} and retries.", service.deprecated, 4),
            methods=methods,
            router=service.router,
            routed=tuple(
                method
                for method, (_, binding) in zip(methods, own, strict=True)
                if binding.http
            ),
            calls=calls.sync(own),
            async_calls=calls.asynchronous(own),
            called=(
                _called(self.contract)
                if service is first
                else f"{first.class_name}Client._operations"
            ),
        )

    def _method_doc(self, operation: ir.Operation, binding: ir.GrpcBinding) -> str:
        text = operation.doc or f"Call {binding.path[1:]}."
        known = {error.name: error for error in self.contract.grpc_errors}
        if binding.errors:
            texts = {name: " ".join(known[name].doc.split()) for name in binding.errors}
            lines = [f"    {name}: {text}" for name, text in texts.items()]
            text += "\n\nRaises:\n" + "\n".join(lines)
        return text + (
            "\n\nDeprecated by the contract." if operation.deprecated else ""
        )

    def _method(self, operation: ir.Operation, binding: ir.GrpcBinding) -> Method:
        request, response = self._type(binding.request), self._type(binding.response)
        incoming, outgoing = binding.client_streaming, binding.server_streaming
        kind = kind_of(binding)
        argument = "requests" if incoming else "request"
        served = f"AsyncIterator[{request}]" if incoming else f"{request}"
        streamed = f"AsyncIterator[{response}]"
        fake = "_stream" if outgoing else "_unary"
        return Method(
            name=operation.name,
            constant=operation.constant,
            path=literal(binding.path),
            kind=kind,
            bind=function_of(kind),
            check=", validated" if binding.validated else "",
            request=f"{request}",
            response=f"{response}",
            policy=f"{self.policies.spelt[operation.constant]}",
            facts=_facts(binding),
            doc=python.docstring(self._method_doc(operation, binding), indent=8),
            served=f"{argument}: {served}",
            serves=streamed if outgoing else f"MaybeAwaitable[{response}]",
            faked=streamed if outgoing else f"{response}",
            fake_call=f"{fake}(methods.{operation.constant}, {argument})",
            define="def" if outgoing else "async def",
            wait="" if outgoing else "await ",
        )


def _facts(binding: ir.GrpcBinding) -> tuple[str, ...]:
    """What a constant says beside what all of them say."""
    found = []
    if binding.request_id:
        found.append(f"request_id={literal(binding.request_id)},")
    if binding.errors:
        classes = "".join(f"errors.{name}, " for name in binding.errors)
        found.append(f"errors=({classes}),")
    if binding.http:
        found.append(f"http={_routes(binding.http)},")
    if binding.validated:
        found.append("validated=True,")
    return tuple(found)


def _error(error: ir.GrpcError) -> Error:
    return Error(
        name=error.name,
        doc=python.docstring(error.doc, indent=4),
        code=error.code,
        reason=literal(error.reason),
        domain=literal(error.domain),
    )


def _routes(rules: tuple[ir.HttpRule, ...]) -> str:
    """The tuple of *rules*."""
    spelt = []
    for rule in rules:
        words = [literal(rule.verb), literal(rule.path)]
        words += [f"body={literal(rule.body)}"] if rule.body else []
        if rule.response_body:
            words.append(f"response_body={literal(rule.response_body)}")
        spelt.append(f"HttpRule({', '.join(words)}), ")
    return f"({''.join(spelt).rstrip()})"


def _doc(text: str, deprecated: bool, indent: int) -> str:
    if deprecated:
        text += "\n\nDeprecated by the contract."
    return python.docstring(text, indent=indent)


def _called(contract: ir.Contract) -> str:
    """A tuple of all operations, which a consumer has one table of policies for."""
    constants = (f"methods.{one.constant}, " for one in contract.operations)
    return f"({''.join(constants)})"
