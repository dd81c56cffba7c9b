"""Services, their rpcs and the declared errors, as the templates of the slice print them."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model import ir
from codegen.slices.grpc import naming
from codegen.slices.grpc.client_calls import Call, Calls, function_of, kind_of
from codegen.writing import policies, python
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
class Resource:
    """Things that rpcs are about: a constant, and its arguments."""

    name: str
    arguments: tuple[str, ...]


class Spelling:
    """Spells what is in one contract."""

    def __init__(self, contract: ir.Contract) -> None:
        self._contract = contract
        modules = naming.modules_of(contract.operations)
        self._aliases = naming.module_aliases(modules)
        constants = [one.constant for one in contract.operations]
        constants += [service.constant for service in contract.grpc_services]
        self.policies = policies.table(contract.operations, constants)
        self._served = naming.parameters(
            service.class_name for service in contract.grpc_services
        )

    def type(self, ref: ir.Ref) -> Expr:
        """A message, as modules of the slice import it."""
        parent, _, last = ref.module.rpartition(".")
        alias = self._aliases[ref.module]
        item = Import(parent, last, "" if alias == last else alias)
        return Expr(f"{alias}.{ref.name}", frozenset({item}))

    def service(self, service: ir.GrpcService) -> Service:
        """One service with its rpcs."""
        own = [
            (operation, operation.binding)
            for operation in self._contract.operations
            if isinstance(operation.binding, ir.GrpcBinding)
            and operation.binding.service == service.wire_name
        ]
        methods = tuple(self._method(one, binding) for one, binding in own)
        calls = Calls(self.type, self._method_doc)
        doc = service.doc or f"The {service.class_name} service."
        if not all(binding.server_streaming for _, binding in own):
            doc += "\n\nMethods that answer once may be `async def` or `def`."
        first = self._contract.grpc_services[0]
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
                _called(self._contract)
                if service is first
                else f"{first.class_name}Client._operations"
            ),
        )

    def errors(self) -> tuple[Error, ...]:
        """What the contract declares."""
        return tuple(map(_error, self._contract.grpc_errors))

    def resources(self) -> tuple[Resource, ...]:
        """What the rpcs are about."""
        return tuple(map(_resource, self._contract.grpc_resources))

    def _method_doc(self, operation: ir.Operation, binding: ir.GrpcBinding) -> str:
        text = operation.doc or f"Call {binding.path[1:]}."
        known = {error.name: error for error in self._contract.grpc_errors}
        if binding.errors:
            texts = {name: " ".join(known[name].doc.split()) for name in binding.errors}
            lines = [f"    {name}: {text}" for name, text in texts.items()]
            text += "\n\nRaises:\n" + "\n".join(lines)
        return text + (
            "\n\nDeprecated by the contract." if operation.deprecated else ""
        )

    def _method(self, operation: ir.Operation, binding: ir.GrpcBinding) -> Method:
        request, response = self.type(binding.request), self.type(binding.response)
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


def _resource(one: ir.GrpcResource) -> Resource:
    arguments = [f"name={literal(one.name)}"]
    for role, constants in one.roles.items():
        spelt = [f"methods.{each}" for each in constants]
        comma = "," if len(spelt) == 1 else ""
        several = f"({', '.join(spelt)}{comma})"
        arguments.append(f"{role}={several if role == 'lists' else spelt[0]}")
    return Resource(name=one.constant, arguments=tuple(arguments))


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
