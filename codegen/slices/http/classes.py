"""The modules that are classes and functions: service, server, client, fake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from codegen.model import ir, names
from codegen.slices.http import routes
from codegen.slices.http.signatures import (
    client_signature,
    only_streams,
    returns,
    served,
    service_signature,
    streamed,
)
from codegen.slices.http.spelling import binding
from codegen.slices.http.subject import Subject
from codegen.slices.http.view import Group, Module, Operation
from codegen.writing import python
from codegen.writing.python import Imports, join, literal

_LARGE = 40
"""Operations beyond which a service is one Protocol for each tag, and one of them all."""


def service(subject: Subject, imports: Imports) -> Module:
    """The Protocol to implement; of a large contract, a Protocol for each tag."""
    imports.add("typing", "Protocol")
    imports.add(".runtime", "MaybeAwaitable")
    whole = f"{subject.prefix}Service"
    tagged = _by_tag(subject.operations)
    alone = tagged.pop("", []) if tagged else subject.operations
    scope = names.Scope({whole})
    named = {tag: scope.take(_group_name(subject, tag)) for tag in tagged}
    imports.reserve(whole, *named.values())
    groups = [
        Group(
            name=named[tag],
            bases="Protocol",
            doc=python.docstring(f"What is tagged {tag}.", indent=4),
            operations=_methods(subject, operations, imports),
        )
        for tag, operations in tagged.items()
    ]
    last = Group(
        name=whole,
        bases=", ".join([*named.values(), "Protocol"]),
        doc=subject.class_doc(),
        operations=_methods(subject, alone, imports),
    )
    return Module(
        doc=subject.doc("What a server of the {} API must implement."),
        imports=imports.block(),
        groups=(*groups, last),
    )


def _by_tag(operations: tuple[ir.Operation, ...]) -> dict[str, list[ir.Operation]]:
    """The operations of a large contract by their first tag; none of a small one."""
    found: dict[str, list[ir.Operation]] = {}
    for operation in operations if len(operations) > _LARGE else ():
        found.setdefault(binding(operation).tag, []).append(operation)
    return found if len(found) > 1 else {}


def _group_name(subject: Subject, tag: str) -> str:
    return f"{subject.prefix}{names.pascal(tag)}Service"


def _methods(
    subject: Subject, operations: Iterable[ir.Operation], imports: Imports
) -> tuple[Operation, ...]:
    return tuple(
        Operation(
            name=operation.name,
            doc=subject.operation_doc(operation),
            signature=service_signature(operation, subject.natives, imports),
            returns=f"MaybeAwaitable[{imports.use(served(binding(operation)))}]",
        )
        for operation in operations
    )


def server(subject: Subject, imports: Imports) -> Module:
    """The routes."""
    package, prefix = subject.package, subject.prefix
    secured, receives = bool(subject.contract.security), f"service: {prefix}Service"
    documented = subject.contract.document is not None
    if documented:
        imports.add("pathlib")
        imports.add("typing", "Unpack")
        imports.add("fastapi", "FastAPI")
        imports.add(".runtime.http.server", "AppOptions", "contract_app")
    imports.add(".runtime", "call")
    imports.add(".runtime.http.server", "ContractRouter")
    imports.add(package, "operations")
    imports.add(f"{package}.service", f"{prefix}Service")
    if secured:
        imports.add(f"{package}.security", f"{prefix}Security")
    imports.reserve(*routes.NAMES)
    scope = names.Scope(routes.NAMES | names.TYPE_NAMES)
    found = tuple(
        routes.route(operation, scope.take(operation.name), subject.natives, imports)
        for operation in routes.in_order(subject.operations)
    )
    return Module(
        doc=subject.doc("FastAPI routes for the {} API."),
        imports=imports.block(),
        receives=receives + (f", security: {prefix}Security" if secured else ""),
        passes="service, security" if secured else "service",
        guarded=", security=security" if secured else "",
        service=literal(subject.contract.service),
        documented=documented,
        operations=found,
    )


def client(subject: Subject, imports: Imports) -> Module:
    """The sync and the async client."""
    contract = subject.contract
    imports.add(".runtime.http.client", "HttpClient")
    imports.add(".runtime.http.client", "AsyncHttpClient")
    imports.add(subject.package, "operations")
    imports.reserve(f"{subject.prefix}Client", f"Async{subject.prefix}Client")
    methods: list[Operation] = []
    for operation in subject.operations:
        http = binding(operation)
        method = Operation(
            name=operation.name,
            doc=subject.operation_doc(operation),
            signature=client_signature(operation, imports),
            returns=imports.use(returns(http)),
            call=_client_arguments(operation),
        )
        if not only_streams(http):
            methods.append(method)
        items = streamed(http)
        if items is not None:
            kind = python.name(".runtime.http.client", "Stream")
            twin = python.name(".runtime.http.client", "AsyncStream")
            methods.append(
                replace(
                    method,
                    name=http.items_name,
                    streams=True,
                    returns=imports.use(join("{}[{}]", kind, items)),
                    async_returns=imports.use(join("{}[{}]", twin, items)),
                )
            )
    text = f"Calls the {subject.title} API, with the contract's timeouts and retries."
    return Module(
        doc=subject.doc("Typed HTTP clients for the {} API."),
        imports=imports.block(),
        name=f"{subject.prefix}Client",
        twin=f"Async{subject.prefix}Client",
        title=python.docstring(text, indent=4),
        service=literal(_variable(contract)),
        server=literal(contract.server),
        operations=tuple(methods),
    )


def fake(subject: Subject, imports: Imports) -> Module:
    """A service that answers from values it was given."""
    imports.add(".runtime.http.fake", "HttpFake")
    imports.add(subject.package, "operations")
    remembers = bool(subject.contract.resources)
    if remembers:
        imports.add(subject.package, "resources")
    imports.reserve(f"Fake{subject.prefix}Service")
    methods = tuple(
        Operation(
            name=operation.name,
            signature=service_signature(operation, subject.natives, imports),
            returns=imports.use(served(binding(operation))),
            call=_fake_arguments(operation),
            streams=only_streams(binding(operation)),
        )
        for operation in subject.operations
    )
    return Module(
        doc=subject.doc("A stand-in for a server of the {} API, for tests."),
        imports=imports.block(),
        name=f"Fake{subject.prefix}Service",
        remembers=remembers,
        operations=methods,
    )


def _variable(contract: ir.Contract) -> str:
    """What environment variables call the service."""
    name = contract.service.replace(".", "_")
    return f"{name}_webhooks" if contract.pushed else name


def _client_arguments(operation: ir.Operation) -> str:
    http = binding(operation)
    parts = [f"operations.{operation.constant}"]
    for place in ("path", "query", "querystring", "header", "cookie"):
        values = [
            f"{literal(p.wire_name)}: {p.name}"
            for p in http.parameters
            if p.place == place
        ]
        if values:
            parts.append(f"{place}={{{', '.join(values)}}}")
    if http.body:
        parts.append("body=body")
    return ", ".join(parts)


def _fake_arguments(operation: ir.Operation) -> str:
    http = binding(operation)
    passed = [parameter.name for parameter in http.parameters]
    if http.body:
        passed.append("body")
    pairs = (f"{name}={name}" for name in passed)
    return ", ".join([f"operations.{operation.constant}", *pairs])
