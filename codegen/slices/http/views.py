"""The strings that the templates of the http slice print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from codegen.model import ir
from codegen.slices.http.native import Natives
from codegen.slices.slice import Output
from codegen.writing import policies, python
from codegen.writing.python import Expr, Imports, join, literal

_CODECS = {
    "json": (".runtime.http", "Json"),
    "text": (".runtime.http", "Text"),
    "binary": (".runtime.http", "Binary"),
    "form": (".runtime.http", "Form"),
    "multipart": (".runtime.http", "Multipart"),
}
_DEFAULT_MEDIA_TYPES = {
    "json": "application/json",
    "text": "text/plain",
    "binary": "application/octet-stream",
}
_DEFAULT_STYLES = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """One exception class."""

    name: str
    base: str
    doc: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation, as the module at hand spells it."""

    name: str
    doc: str = ""
    signature: str = ""
    returns: str = ""
    call: str = ""
    """Arguments of the one call in the body, or the whole expression."""
    head: str = ""
    """What stands above: a decorator's arguments, a constant's annotation."""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module of the slice."""

    doc: str
    imports: str
    name: str = ""
    """The class it is about."""
    twin: str = ""
    """The async class beside it."""
    title: str = ""
    service: str = ""
    server: str = ""
    operations: tuple[Operation, ...] = ()
    twins: tuple[Operation, ...] = ()
    errors: tuple[Error, ...] = ()


class Contract:
    """Makes the views of one contract, a method a module."""

    def __init__(self, contract: ir.Contract, natives: Natives, output: Output) -> None:
        self.contract, self.natives, self.output = contract, natives, output
        self.prefix = contract.class_name

    def _imports(self, module: str) -> Imports:
        here = f"{self.contract.package}.{module}"
        return Imports(here, runtime=self.output.runtime)

    def _doc(self, text: str) -> str:
        return python.docstring(text.format(self.contract.title.replace("\n", " ")))

    # --- errors.py --------------------------------------------------------------------

    def errors(self) -> Module:
        """One exception class for each declared failure."""
        imports = self._imports("errors")
        imports.add(".runtime.http", "ApiError")
        found = {
            error.name: error
            for operation in self.contract.operations
            for error in _http(operation).errors
        }
        imports.reserve(*found)
        errors = tuple(self._error(error, imports) for error in found.values())
        return Module(
            doc=self._doc("Errors that the {} contract declares."),
            imports=imports.block() if errors else python.import_block((), here=""),
            errors=errors,
        )

    def _error(self, error: ir.HttpError, imports: Imports) -> Error:
        body: Expr = Expr("None")
        lines: list[str] = []
        if error.status.isdigit():
            lines.append(f"status = {int(error.status)}")
        else:
            low, high = _range(error.status)
            status = low if error.status != "default" else 500
            lines += [f"status = {status}", f"statuses = range({low}, {high})"]
        if error.content is not None:
            body = python.annotation(error.content.type)
            lines.append(f"content = {imports.use(_codec(error.content))}")
        doc = error.doc or f"Status {error.status}."
        return Error(
            name=error.name,
            base=imports.use(join("ApiError[{}]", body)),
            doc=python.docstring(doc, indent=4),
            lines=tuple(lines),
        )

    # --- operations.py ----------------------------------------------------------------

    def operations(self) -> Module:
        """The table of constants."""
        imports = self._imports("operations")
        imports.add(".runtime.http", "Operation")
        imports.reserve(*(operation.constant for operation in self.contract.operations))
        rows = tuple(self._row(o, imports) for o in self.contract.operations)
        return Module(
            doc=self._doc("Operations of the {} contract, one constant each."),
            imports=imports.block(),
            operations=rows,
        )

    def _row(self, operation: ir.Operation, imports: Imports) -> Operation:
        http = _http(operation)
        lines = [
            f"name={literal(operation.wire_name)}",
            f"method={literal(http.method)}",
            f"path={literal(http.path)}",
        ]
        if http.parameters:
            spelt = (imports.use(_parameter(p, self.natives)) for p in http.parameters)
            lines.append(f"parameters=({', '.join(spelt)},)")
        if http.body:
            lines.append(f"request={imports.use(_codec(http.body[0]))}")
        lines.append(f"results={imports.use(_results(http))}")
        if http.errors:
            errors = (
                join(
                    f"{_status(e.status)}: {{}}",
                    python.name(f"{self.contract.package}.errors", e.name),
                )
                for e in http.errors
            )
            lines.append(f"errors={{{', '.join(imports.use(e) for e in errors)}}}")
        lines.append(f"policy={imports.use(policies.spell(operation.policy))}")
        returns = imports.use(_returns(http))
        return Operation(
            name=operation.constant,
            head=f"Operation[{returns}]",
            lines=tuple(lines),
        )

    # --- service.py -------------------------------------------------------------------

    def service(self) -> Module:
        """The Protocol to implement."""
        imports = self._imports("service")
        imports.add("typing", "Protocol")
        imports.add(".runtime", "MaybeAwaitable")
        imports.reserve(f"{self.prefix}Service")
        operations = tuple(
            Operation(
                name=operation.name,
                doc=self._operation_doc(operation),
                signature=_signature(operation, imports, given=True),
                returns=f"MaybeAwaitable[{imports.use(_returns(_http(operation)))}]",
            )
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("What a {} server must implement."),
            imports=imports.block(),
            name=f"{self.prefix}Service",
            title=self._class_doc(),
            operations=operations,
        )

    def _class_doc(self) -> str:
        text = self.contract.doc or f"The {self.contract.title} API."
        return python.docstring(text, indent=4)

    def _operation_doc(self, operation: ir.Operation) -> str:
        http = _http(operation)
        text = operation.doc or f"{http.method} {http.path}"
        if operation.deprecated:
            text += "\n\nDeprecated by the contract."
        raises = [
            f"{error.name}: {python.summary(error.doc) or f'Status {error.status}.'}"
            for error in http.errors
        ]
        return python.docstring(text, indent=8, raises=raises)

    # --- client.py --------------------------------------------------------------------

    def client(self) -> Module:
        """The sync and the async client."""
        imports = self._imports("client")
        imports.add(".runtime.http.client", "AsyncHttpClient", "HttpClient")
        imports.add(self.contract.package, "operations")
        imports.reserve(f"{self.prefix}Client", f"Async{self.prefix}Client")
        methods = tuple(
            Operation(
                name=operation.name,
                doc=self._operation_doc(operation),
                signature=_signature(operation, imports, given=False),
                returns=imports.use(_returns(_http(operation))),
                call=_client_arguments(operation),
            )
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("Typed HTTP clients for the {} API."),
            imports=imports.block(),
            name=f"{self.prefix}Client",
            twin=f"Async{self.prefix}Client",
            title=python.docstring(
                f"Calls a {self.contract.title} server, with the contract's timeouts"
                " and retries.",
                indent=4,
            ),
            service=literal(self.contract.service.replace(".", "_")),
            server=literal(self.contract.server),
            operations=methods,
        )

    # --- server.py --------------------------------------------------------------------

    def server(self) -> Module:
        """The routes."""
        imports = self._imports("server")
        imports.add(".runtime", "call")
        imports.add(".runtime.http.server", "ContractRouter")
        imports.add(f"{self.contract.package}.service", f"{self.prefix}Service")
        imports.reserve("create_router", "router", "service", "operations")
        ordered = sorted(self.contract.operations, key=_concrete_first)
        routes = tuple(self._route(operation, imports) for operation in ordered)
        return Module(
            doc=self._doc("FastAPI routes for the {} API."),
            imports=imports.block(),
            name=f"{self.prefix}Service",
            service=literal(self.contract.service),
            operations=routes,
        )

    def _route(self, operation: ir.Operation, imports: Imports) -> Operation:
        http = _http(operation)
        plain = _plain_result(http)
        signature: list[str] = []
        passed: list[str] = []
        needs_request = False
        for parameter in http.parameters:
            if self.natives.parameter(parameter):
                signature.append(imports.use(_route_parameter(parameter)))
                passed.append(f"{parameter.name}={parameter.name}")
            else:
                needs_request = True
                imports.add(".runtime.http.receive", "read_parameter")
                arguments = (
                    f"{literal(parameter.place)}, {literal(parameter.wire_name)}"
                )
                passed.append(
                    f"{parameter.name}=read_parameter(request,"
                    f" operations.{operation.constant}, {arguments})"
                )
        if http.body:
            if http.body[0].codec == "json":
                signature.append(imports.use(_route_body(http, self.natives)))
                passed.append("body=body")
            else:
                needs_request = True
                imports.add(".runtime.http.receive", "read_body")
                passed.append(
                    f"body=await read_body(request, operations.{operation.constant})"
                )
        if needs_request:
            imports.add("fastapi", "Request")
            signature.insert(0, "request: Request")
        answer = f"await call({', '.join([f'service.{operation.name}', *passed])})"
        if not plain:
            imports.add("fastapi", "Response")
            imports.add(".runtime.http.receive", "respond")
            answer = f"respond(operations.{operation.constant}, {answer})"
        if needs_request or not plain:
            imports.add(self.contract.package, "operations")
        returns = imports.use(_returns(http)) if plain else "Response"
        return Operation(
            name=operation.name,
            head=_decorator(operation, plain),
            signature=_keyword_only(signature),
            returns=returns,
            call=answer,
        )

    # --- fake.py ----------------------------------------------------------------------

    def fake(self) -> Module:
        """A service that answers from values it was given."""
        imports = self._imports("fake")
        imports.add(".runtime.http.fake", "HttpFake")
        imports.add(self.contract.package, "operations")
        imports.reserve(f"Fake{self.prefix}Service")
        methods = tuple(
            Operation(
                name=operation.name,
                signature=_signature(operation, imports, given=True),
                returns=imports.use(_returns(_http(operation))),
                call=_fake_arguments(operation),
            )
            for operation in self.contract.operations
        )
        return Module(
            doc=self._doc("A stand-in for a {} server, for tests."),
            imports=imports.block(),
            name=f"Fake{self.prefix}Service",
            operations=methods,
        )


def _http(operation: ir.Operation) -> ir.HttpBinding:
    assert isinstance(operation.binding, ir.HttpBinding)
    return operation.binding


def _concrete_first(operation: ir.Operation) -> tuple[int, ...]:
    """Sorts `/users/me` before `/users/{id}`: concrete paths win (OpenAPI 3.1, 4.8.8.2)
    and the router takes the first that matches."""
    segments = _http(operation).path.split("/")
    return tuple(
        2 if segment.startswith("{") and segment.endswith("}") else int("{" in segment)
        for segment in segments
    )


def _range(status: str) -> tuple[int, int]:
    if status == "default":
        return 100, 600
    low = int(status[0]) * 100
    return low, low + 100


def _status(status: str) -> str:
    return str(int(status)) if status.isdigit() else literal(status)


def _codec(content: ir.Content) -> Expr:
    """`Json(User)`, with the media type where it is not the codec's own."""
    codec = python.name(*_CODECS[content.codec])
    arguments: list[Expr | str] = []
    if content.codec not in ("text", "binary"):
        arguments.append(python.annotation(content.type))
    default = _DEFAULT_MEDIA_TYPES.get(content.codec, content.media_type)
    if content.media_type != default:
        media_type = literal(content.media_type).replace("{", "{{").replace("}", "}}")
        arguments.append(Expr(f"media_type={media_type}"))
    slots = ", ".join("{}" for _ in arguments)
    return join(f"{{}}({slots})", codec, *arguments)


def _parameter(parameter: ir.Parameter, natives: Natives) -> Expr:
    """`Parameter(name="limit", place="query")`, with what is not the default."""
    arguments: list[Expr] = [
        Expr(f"name={literal(parameter.wire_name)}"),
        Expr(f"place={literal(parameter.place)}"),
    ]
    style = _DEFAULT_STYLES[parameter.place]
    if parameter.content:
        codec = python.name(".runtime.http", "Json")
        type = python.annotation(parameter.type, constraints=True)
        arguments.append(join("content={}({})", codec, type))
    else:
        if parameter.style != style:
            arguments.append(Expr(f"style={literal(parameter.style)}"))
        if parameter.explode != (parameter.style == "form"):
            arguments.append(Expr(f"explode={parameter.explode}"))
    if not natives.parameter(parameter):
        if not parameter.content:
            type = python.annotation(parameter.type, constraints=True)
            arguments.append(join("type={}", type))
        if parameter.required:
            arguments.append(Expr("required=True"))
    slots = ", ".join("{}" for _ in arguments)
    return join(f"{{}}({slots})", python.name(".runtime.http", "Parameter"), *arguments)


def _results(http: ir.HttpBinding) -> Expr:
    parts: list[Expr] = []
    for result in http.results:
        codec = python.name(".runtime.http", "Empty")
        spelt = join("{}()", codec)
        if result.contents:
            spelt = _codec(result.contents[0])
        parts.append(join(f"{_status(result.status)}: {{}}", spelt))
    slots = ", ".join("{}" for _ in parts)
    return join(f"{{{{{slots}}}}}", *parts)


def _returns(http: ir.HttpBinding) -> Expr:
    """The union of what the successes answer; None for an empty answer."""
    types: list[ir.Type] = [
        result.contents[0].type if result.contents else ir.NONE
        for result in http.results
    ]
    return python.union(python.annotation(type) for type in types or [ir.NONE])


def _plain_result(http: ir.HttpBinding) -> bool:
    """Whether FastAPI writes the answer by itself: one status, JSON or nothing."""
    contents = [content for result in http.results for content in result.contents]
    if len(http.results) > 1 and contents:
        return False
    return all(
        c.codec == "json" and c.media_type == "application/json" for c in contents
    )


def _signature(operation: ir.Operation, imports: Imports, *, given: bool) -> str:
    """The parameters of a method: path and body by position, the rest by keyword.

    With *given* every value is there (the server fills in defaults); without, an
    optional parameter may be left out.
    """
    http = _http(operation)
    positional = ["self"]
    keyword: list[str] = []
    optional: list[str] = []
    for parameter in http.parameters:
        type = python.annotation(parameter.type)
        if parameter.place == "path":
            positional.append(f"{parameter.name}: {imports.use(type)}")
        elif parameter.required:
            keyword.append(f"{parameter.name}: {imports.use(type)}")
        elif given:
            absent = parameter.default is None
            spelt = imports.use(_optional(type) if absent else type)
            keyword.append(f"{parameter.name}: {spelt}")
        else:
            optional.append(f"{parameter.name}: {imports.use(_optional(type))} = None")
    if http.body:
        type = python.annotation(http.body[0].type)
        if http.body_required:
            positional.append(f"body: {imports.use(type)}")
        elif given:
            positional.append(f"body: {imports.use(_optional(type))}")
        else:
            optional.insert(0, f"body: {imports.use(_optional(type))} = None")
    named = [*keyword, *optional]
    return ", ".join([*positional, *(["*", *named] if named else [])])


def _optional(type: Expr) -> Expr:
    return python.union([type, Expr("None")])


def _client_arguments(operation: ir.Operation) -> str:
    http = _http(operation)
    parts = [f"operations.{operation.constant}"]
    for place in ("path", "query", "header", "cookie"):
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
    http = _http(operation)
    names = [parameter.name for parameter in http.parameters]
    if http.body:
        names.append("body")
    pairs = (f"{name}={name}" for name in names)
    return ", ".join([f"operations.{operation.constant}", *pairs])


_MARKERS = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie"}


def _route_parameter(parameter: ir.Parameter) -> Expr:
    """`user_id: Annotated[UUID, Path(alias="userId")]`."""
    type = python.annotation(_unconstrained(parameter.type), constraints=True)
    marks: dict[str, Any] = {}
    if parameter.name != parameter.wire_name or parameter.place == "header":
        marks["alias"] = parameter.wire_name
    if isinstance(parameter.type, ir.Scalar | ir.ListOf):
        marks |= dict(parameter.type.constraints)
    default = ""
    if not parameter.required:
        default = f" = {literal(parameter.default)}"
        if parameter.default is None:
            type = _optional(type)
    marker = python.name("fastapi", _MARKERS[parameter.place])
    arguments = Expr(python.keywords(marks))
    return join(
        "{}: {}[{}, {}({})]{}",
        parameter.name,
        python.name("typing", "Annotated"),
        type,
        marker,
        arguments,
        default,
    )


def _unconstrained(type: ir.Type) -> ir.Type:
    match type:
        case ir.Scalar():
            return ir.Scalar(type.kind)
        case ir.ListOf():
            return ir.ListOf(type.item)
    return type


def _route_body(http: ir.HttpBinding, natives: Natives) -> Expr:
    """`body: NewUser`; marked as a body where FastAPI would not know it for one."""
    type = python.annotation(http.body[0].type, constraints=True)
    if http.body_required and natives.record(http.body[0].type):
        return join("body: {}", type)
    if not http.body_required:
        type = _optional(type)
    return join(
        "body: {}[{}, {}()]{}",
        python.name("typing", "Annotated"),
        type,
        python.name("fastapi", "Body"),
        "" if http.body_required else " = None",
    )


def _keyword_only(signature: Iterable[str]) -> str:
    """FastAPI passes by keyword, so defaults may stand anywhere after a `*`."""
    parts = list(signature)
    if any(" = " in part for part in parts):
        parts.sort(key=lambda part: " = " in part)
    return ", ".join(parts)


def _decorator(operation: ir.Operation, plain: bool) -> str:
    http = _http(operation)
    arguments = [literal(http.path)]
    method = http.method.lower()
    if method not in (
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
    ):
        method = "api_route"
        arguments.append(f"methods=[{literal(http.method)}]")
    arguments.append(f"operation_id={literal(operation.wire_name)}")
    summary = python.summary(operation.doc)
    if summary:
        arguments.append(f"summary={literal(summary)}")
    if plain:
        status = _success(http)
        if status != 200:
            arguments.append(f"status_code={status}")
    if operation.deprecated:
        arguments.append("deprecated=True")
    return f"{method}({', '.join(arguments)})"


def _success(http: ir.HttpBinding) -> int:
    status = http.results[0].status if http.results else "200"
    if status.isdigit():
        return int(status)
    return 200 if status == "default" else int(status[0]) * 100
