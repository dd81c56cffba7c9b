"""The methods of a client: one for each rpc, and those that its contract makes easier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from codegen.model import ir
from codegen.writing import python
from codegen.writing.python import Expr, Import

_ABC = "collections.abc"
_METADATA = Import(".runtime.grpc", "Metadata")
_KINDS = {
    (False, False): "UnaryUnary",
    (False, True): "UnaryStream",
    (True, False): "StreamUnary",
    (True, True): "StreamStream",
}
_FUNCTIONS = {
    "UnaryUnary": "unary_unary",
    "UnaryStream": "unary_stream",
    "StreamUnary": "stream_unary",
    "StreamStream": "stream_stream",
}

Rpc = tuple[ir.Operation, ir.GrpcBinding]


def kind_of(binding: ir.GrpcBinding) -> str:
    """The class of a method's constant: `UnaryStream`."""
    return _KINDS[binding.client_streaming, binding.server_streaming]


def function_of(kind: str) -> str:
    """The function that binds or calls a method of that kind: `unary_stream`."""
    return _FUNCTIONS[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One method of a client, and what its signature imports."""

    define: str
    """`async def`"""
    name: str
    parameters: str
    returned: str
    doc: str
    body: str
    imports: frozenset[Import]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Returned:
    """What a method returns, and how."""

    type: str
    function: str
    """The method of the client's base that is called."""
    imports: frozenset[Import]
    waits: bool = False
    more: tuple[str, ...] = ()
    """Arguments beside method, request and metadata."""


class Calls:
    """Spells the methods of clients; *type* and *doc* are those of the contract."""

    def __init__(
        self,
        type: Callable[[ir.Ref], Expr],
        doc: Callable[[ir.Operation, ir.GrpcBinding], str],
    ) -> None:
        self._type, self._doc = type, doc

    def sync(self, rpcs: Iterable[Rpc]) -> tuple[Call, ...]:
        """Methods of a sync client."""
        return tuple(call for rpc in rpcs for call in self._calls(rpc, ""))

    def asynchronous(self, rpcs: Iterable[Rpc]) -> tuple[Call, ...]:
        """Methods of an async client."""
        return tuple(call for rpc in rpcs for call in self._calls(rpc, "Async"))

    def _calls(self, rpc: Rpc, prefix: str) -> Iterator[Call]:
        operation, binding = rpc
        doc = self._doc(operation, binding)
        yield self._call(rpc, prefix, operation.name, doc, self._plain(binding, prefix))
        if binding.items is not None:
            doc = f"Call `{operation.name}` for page after page, for all that it lists."
            found = self._listing(binding, binding.items, prefix)
            yield self._call(rpc, prefix, binding.items_name, doc, found)
        if binding.operation is not None:
            doc = f"Call `{operation.name}`, and return what can be waited for."
            begun = self._begun(binding.operation, prefix)
            yield self._call(rpc, prefix, binding.operation_name, doc, begun)

    def _plain(self, binding: ir.GrpcBinding, prefix: str) -> _Returned:
        response = self._type(binding.response)
        function = f"_{function_of(kind_of(binding))}"
        if not binding.server_streaming:
            return _Returned(
                type=f"{response}",
                function=function,
                imports=response.imports,
                waits=bool(prefix),
            )
        # Not an iterator: a caller that leaves early closes it, and so ends the call.
        generator = f"{prefix}Generator"
        others = "None" if prefix else "None, None"
        return _Returned(
            type=f"{generator}[{response}, {others}]",
            function=function,
            imports=response.imports | {Import(_ABC, generator)},
        )

    def _listing(
        self, binding: ir.GrpcBinding, items: ir.GrpcField, prefix: str
    ) -> _Returned:
        page, item = self._type(binding.response), self._single(items)
        kind = f"{prefix}Listing"
        return _Returned(
            type=f"{kind}[{page}, {item}]",
            function="_list",
            imports=page.imports
            | item.imports
            | {Import(".runtime.grpc.listing", kind)},
            more=(python.literal(items.name),),
        )

    def _begun(self, found: ir.GrpcOperation, prefix: str) -> _Returned:
        result, progress = self._type(found.result), self._type(found.progress)
        kind = f"{prefix}LongRunning"
        return _Returned(
            type=f"{kind}[{result}, {progress}]",
            function="_begin",
            imports=result.imports
            | progress.imports
            | {Import(".runtime.grpc.long_running", kind)},
            waits=bool(prefix),
            more=(f"{result}", f"{progress}"),
        )

    def _call(
        self, rpc: Rpc, prefix: str, name: str, doc: str, returned: _Returned
    ) -> Call:
        operation, binding = rpc
        parameters, sent, imports = self._sent(operation, binding, prefix)
        method = f"methods.{operation.constant}"
        arguments = ", ".join((method, sent, "metadata", *returned.more))
        return Call(
            define="async def" if returned.waits else "def",
            name=name,
            parameters=f"self, {parameters}, metadata: Metadata = ()",
            returned=returned.type,
            doc=python.docstring(doc, indent=8),
            body=f"{'await ' * returned.waits}self.{returned.function}({arguments})",
            imports=frozenset({*returned.imports, *imports, _METADATA}),
        )

    def _sent(
        self, operation: ir.Operation, binding: ir.GrpcBinding, prefix: str
    ) -> tuple[str, str, set[Import]]:
        """The parameters up to metadata, the argument that they make, and imports."""
        request = self._type(binding.request)
        imports = {*request.imports}
        if binding.client_streaming:
            many = "Requests" if prefix else "Iterable"
            module = ".runtime.grpc.async_client" if prefix else _ABC
            imports.add(Import(module, many))
            return f"requests: {many}[{request}], *", "requests", imports
        if binding.keywords is None:
            return f"request: {request}, *", "request", imports
        parameters = [f"request: {request} | None = None", "*"]
        given = [f"methods.{operation.constant}", "request"]
        for field in binding.keywords:
            accepted = self._accepted(field)
            imports |= accepted.imports
            parameters.append(f"{field.name}: {accepted} | None = None")
            given.append(f"{field.name}={field.name}")
        imports.add(Import(".runtime.grpc.keywords", "request_of"))
        return ", ".join(parameters), f"request_of({', '.join(given)})", imports

    def _accepted(self, field: ir.GrpcField) -> Expr:
        """What may be given for a field."""
        single = self._single(field)
        imports, text = set(single.imports), f"{single}"
        if field.also:
            text += f" | {field.also}"
        if field.repeated:
            text = f"Iterable[{text}]"
        if field.also in ("datetime", "timedelta"):
            imports.add(Import("datetime", field.also))
        if "Iterable" in text:
            imports.add(Import(_ABC, "Iterable"))
        return Expr(text, frozenset(imports))

    def _single(self, field: ir.GrpcField) -> Expr:
        if isinstance(field.type, str):
            return Expr(field.type, frozenset())
        spelt = self._type(field.type)
        is_enum, foreign = field.also == "str", field.type.module[0] != "."
        # The stubs of the protobuf runtime have a type for the values of an enum.
        text = f"{spelt}.ValueType" if is_enum and foreign else f"{spelt}"
        return Expr(text, spelt.imports)
