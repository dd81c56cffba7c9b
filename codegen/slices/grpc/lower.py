"""From descriptors to the model: every service and rpc of one proto file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from google.protobuf.descriptor_pb2 import (
    MethodDescriptorProto,
    MethodOptions,
    ServiceDescriptorProto,
)

from codegen.diagnostics import Report, Span, codes
from codegen.model import ir, names
from codegen.model.ownership import Claim
from codegen.model.policy import effective
from codegen.protobuf import comments
from codegen.protobuf.comments import SourceInfo
from codegen.protobuf.protoc import span_of
from codegen.protobuf.scan import imports
from codegen.slices.grpc import naming
from codegen.slices.grpc.aips import Aips
from codegen.slices.grpc.errors import Errors
from codegen.slices.grpc.extensions import Extensions
from codegen.slices.grpc.http_rules import HttpRules
from codegen.slices.grpc.load import Document
from codegen.slices.grpc.options import layers
from codegen.slices.grpc.resources import resources_of
from codegen.slices.grpc.validation import Validation
from codegen.slices.slice import Input

# Options with a meaning of their own, by the file that defines them.
_NOT_YET = {
    "validate/validate.proto": "the rules of `validate` are not checked",
}
_REPEATABLE = (MethodOptions.NO_SIDE_EFFECTS, MethodOptions.IDEMPOTENT)


def lower(document: Document, claim: Claim, input: Input) -> ir.Contract | None:
    """The contract that the file is; None if it has no service."""
    file = document.protos.files[document.name]
    if not file.service:
        # In a folder such files are left alone, so somebody has named this one.
        input.report.add(
            codes.UNKNOWN_KIND,
            Span(claim.source.file, 1, 1),
            "not a contract: the file has no service",
            hint="name files with a service: what they import is found by itself",
        )
        return None
    _say_what_has_no_code(claim, input)
    lowering = _Lowering(document, input.report)
    services = lowering.services()
    operations = [
        operation
        for index, service in enumerate(file.service)
        for operation in lowering.operations(service, index, services[index])
    ]
    return ir.Contract(
        service=claim.service,
        slice="grpc",
        package=claim.package,
        class_name=claim.class_name,
        file=claim.source.name,
        title=services[0].class_name,
        version=file.package.rpartition(".")[2],
        doc=lowering.source.file_doc(),
        operations=tuple(operations),
        at=Span(claim.source.file),
        protos=document.protos.written(document.name),
        grpc_services=tuple(services),
        grpc_errors=lowering.errors.declared,
        grpc_resources=resources_of(operations),
    )


def _say_what_has_no_code(claim: Claim, input: Input) -> None:
    for found in imports(claim.source.text, claim.source.file):
        unused = _NOT_YET.get(found.path)
        if unused is not None:
            input.report.add(codes.NOT_GENERATED, found.span, f"{unused} yet")


class _Lowering:
    """What the services of one file share: positions, types and used names."""

    def __init__(self, document: Document, report: Report) -> None:
        self.document, self.report = document, report
        self.protos = document.protos
        self.file = self.protos.files[document.name]
        self.source = SourceInfo(self.file)
        self._extensions = Extensions(document, self.source)
        self._aips = Aips(self.protos, self._extensions, self.report)
        self._validation = Validation(self.protos, self._extensions)
        self._http = HttpRules(document, self.source, self._extensions, report)
        self.errors = Errors(self.file, self._extensions, report)
        self._constants = names.Scope()

    def services(self) -> list[ir.GrpcService]:
        """Every service; the first one has the short names, later ones their own."""
        classes, taken = naming.ClassNames(), list[ir.GrpcService]()
        binders, routers = names.Scope(), names.Scope()
        for index, service in enumerate(self.file.service):
            stem = classes.take(service.name)
            wanted = ("SERVICE", "add_to_server", "create_router")
            if index:
                constant = f"{names.constant(stem)}_SERVICE"
                wanted = _later_names(constant, names.snake(stem))
            path = (comments.SERVICE, index)
            taken.append(
                ir.GrpcService(
                    wire_name=self._full(service.name),
                    class_name=stem,
                    constant=self._constants.take(wanted[0]),
                    binder=binders.take(wanted[1]),
                    router=routers.take(wanted[2]),
                    doc=self.source.doc(path),
                    deprecated=service.options.deprecated,
                    at=self._span(path),
                )
            )
        return taken

    def operations(
        self, service: ServiceDescriptorProto, index: int, lowered: ir.GrpcService
    ) -> list[ir.Operation]:
        """Every rpc of one service."""
        types = [self.protos.types[t] for rpc in service.method for t in _types(rpc)]
        aliases = naming.module_aliases(type.module for type in types)
        scope = naming.method_scope(aliases.values())
        methods = [naming.method(scope, rpc.name) for rpc in service.method]
        return [
            self._operation(
                rpc,
                (comments.SERVICE, index, comments.METHOD, n),
                lowered,
                method,
                scope,
            )
            for n, (rpc, method) in enumerate(zip(service.method, methods, strict=True))
        ]

    def _operation(
        self,
        rpc: MethodDescriptorProto,
        path: comments.Path,
        service: ir.GrpcService,
        method: str,
        scope: names.Scope,
    ) -> ir.Operation:
        constant = names.constant(rpc.name, fallback="CALL")
        longer = f"{names.constant(service.class_name)}_{constant}"
        http = self._http.of(rpc, path, service.wire_name)
        binding = self._binding(rpc, path, service.wire_name, http)
        if binding.items is not None:
            binding = replace(binding, items_name=scope.take(f"{method}_items"))
        if binding.operation is not None:
            name = scope.take(f"{method}_operation")
            binding = replace(binding, operation_name=name)
        return ir.Operation(
            name=method,
            constant=self._constants.take(constant, longer),
            wire_name=rpc.name,
            doc=self.source.doc(path),
            deprecated=rpc.options.deprecated,
            policy=self._policy(rpc, path, binding),
            binding=binding,
            at=self._span(path),
        )

    def _policy(
        self,
        rpc: MethodDescriptorProto,
        path: comments.Path,
        binding: ir.GrpcBinding,
    ) -> ir.Policy:
        """The options of the file, the service and the rpc, in turn."""
        service = path[: -len((comments.METHOD, 0))]
        idempotent, safe = _repetition(rpc, binding)
        facts = ir.Facts(
            slice="grpc",
            idempotent=idempotent,
            safe=safe,
            stream=rpc.client_streaming or rpc.server_streaming,
            fixed=_fixed(rpc),
        )
        read = partial(layers, self._extensions, report=self.report)
        said = (
            *read(self.file.options, (comments.FILE_OPTIONS,)),
            *read(
                self.file.service[service[-1]].options,
                (*service, comments.SERVICE_OPTIONS),
            ),
            *read(rpc.options, (*path, comments.METHOD_OPTIONS), own=True),
        )
        return effective(facts, said, self.report)

    def _binding(
        self,
        rpc: MethodDescriptorProto,
        path: comments.Path,
        service: str,
        http: tuple[ir.HttpRule, ...],
    ) -> ir.GrpcBinding:
        request, response = _types(rpc)
        return ir.GrpcBinding(
            service=service,
            path=f"/{service}/{rpc.name}",
            request=self.protos.types[request].ref,
            response=self.protos.types[response].ref,
            client_streaming=rpc.client_streaming,
            server_streaming=rpc.server_streaming,
            errors=self.errors.of_method(path[1], path[3], service),
            keywords=self._aips.keywords(rpc, path),
            request_id=self._aips.request_id(rpc),
            items=self._aips.items(rpc),
            operation=self._aips.operation(rpc, path),
            http=() if rpc.client_streaming else http,
            validated=self._validation.of(rpc.input_type),
            answer_validated=self._validation.of(rpc.output_type),
        )

    def _full(self, name: str) -> str:
        return f"{self.file.package}.{name}" if self.file.package else name

    def _span(self, path: comments.Path) -> Span:
        return span_of(
            self.protos.closure, self.document.name, *self.source.position(path)
        )


def _fixed(rpc: MethodDescriptorProto) -> Mapping[str, Any]:
    """What of a policy is settled by the kind of an rpc; the runtime's `policy_for`."""
    if not (rpc.client_streaming or rpc.server_streaming):
        return {}
    # A stream has no attempts that could be cut off, and may live for hours.
    found: dict[str, Any] = {"timeout.attempt": None, "bulkhead": False}
    if rpc.client_streaming:  # which cannot be sent a second time
        found["retry.attempts"] = 1
    return found


def _later_names(constant: str, stem: str) -> tuple[str, str, str]:
    """The constant and the functions of a service that is not the first."""
    return constant, f"add_{stem}_to_server", f"create_{stem}_router"


def _repetition(
    rpc: MethodDescriptorProto, binding: ir.GrpcBinding
) -> tuple[bool, bool]:
    """Whether a call is idempotent, and safe: by the rpc itself, else by its HTTP method.

    An id that tells repetitions makes any call idempotent.
    """
    if rpc.options.HasField("idempotency_level"):
        level = rpc.options.idempotency_level
        idempotent, safe = level in _REPEATABLE, level == MethodOptions.NO_SIDE_EFFECTS
    else:
        verb = binding.http[0].verb if binding.http else ""
        idempotent, safe = verb in ("GET", "PUT", "DELETE"), verb == "GET"
    return idempotent or bool(binding.request_id), safe


def _types(rpc: MethodDescriptorProto) -> tuple[str, str]:
    return rpc.input_type, rpc.output_type
