"""The modules that are data: errors, headers, security, operations."""

from __future__ import annotations

from codegen.model import ir
from codegen.slices.http import spelling
from codegen.slices.http.signatures import or_none, returns, streamed
from codegen.slices.http.spelling import binding
from codegen.slices.http.subject import Subject
from codegen.slices.http.view import Class, Module, Operation, Scheme
from codegen.writing import policies, python
from codegen.writing.python import Expr, Imports, commas, join, literal

# --- errors.py ------------------------------------------------------------------------


def errors(subject: Subject, imports: Imports) -> Module:
    """One exception class for each declared failure."""
    found: dict[str, dict[str, ir.HttpError]] = {}
    for operation in subject.operations:
        for error in binding(operation).errors:
            found.setdefault(error.name, {})[error.status] = error
    imports.reserve(*found)
    listed = tuple(_error(list(e.values()), imports) for e in found.values())
    text = "Errors that the {} contract declares."
    return Module(
        doc=subject.doc(text if listed else "The {} contract declares no errors."),
        imports=imports.block() if listed else python.import_block((), here=""),
        classes=listed,
    )


def _error(declared: list[ir.HttpError], imports: Imports) -> Class:
    error = declared[0]
    lines = spelling.status_lines([e.status for e in declared])
    body: Expr = Expr("None")
    if error.contents:
        body = python.union(python.annotation(one.type) for one in error.contents)
        lines.append(f"content = {imports.use(spelling.contents(error.contents))}")
    base = join("{}[{}]", python.name(".runtime.http", "ApiError"), body)
    return Class(
        name=error.name,
        base=imports.use(base),
        doc=python.docstring(error.doc or f"Status {error.status}.", indent=4),
        lines=tuple(lines),
    )


# --- headers.py -----------------------------------------------------------------------


def header_sets(contract: ir.Contract) -> dict[str, ir.Headers]:
    """The classes of declared headers by name."""
    return {
        one.headers.name: one.headers
        for operation in contract.operations
        for one in spelling.answers(binding(operation))
        if one.headers is not None
    }


def headers(subject: Subject, imports: Imports) -> Module:
    """A class for each set of headers that answers declare."""
    found = header_sets(subject.contract)
    imports.reserve(*found)
    listed = tuple(_headers(one, imports) for one in found.values())
    return Module(
        doc=subject.doc("Headers that answers of the {} API have."),
        imports=imports.block(),
        classes=listed,
    )


def _headers(declared: ir.Headers, imports: Imports) -> Class:
    lines: list[str] = []
    for one in declared.fields:
        lines.append(imports.use(_header(one)))
        if one.doc:
            lines.append(python.docstring(one.doc, indent=4))
    named = ", ".join(one.wire_name for one in declared.fields)
    return Class(
        name=declared.name,
        base=imports.use(python.name(".runtime.models", "ContractModel")),
        doc=python.docstring(f"What an answer says in {named}.", indent=4),
        lines=tuple(lines),
    )


def _header(one: ir.Parameter) -> Expr:
    """`link: Annotated[str | None, Field(alias="Link")] = None`."""
    type = one.type if one.required else None
    known = (
        python.annotation(type, constraints=True)
        if type is not None
        else or_none(one.type, constraints=True)
    )
    return join(
        "{}: {}[{}, {}(alias={})]{}",
        one.name,
        python.name("typing", "Annotated"),
        known,
        python.name("pydantic", "Field"),
        literal(one.wire_name),
        "" if one.required else " = None",
    )


# --- security.py ----------------------------------------------------------------------

_CLASSES = {
    "api_key": "ApiKey",
    "basic": "HttpBasic",
    "bearer": "HttpBearer",
    "http": "HttpScheme",
    "oauth2": "OAuth2",
    "open_id_connect": "OpenIdConnect",
    "mutual_tls": "MutualTls",
}
# What a caller gives, and what the server's method is given of it.
_GIVEN = {
    "api_key": ("Secret", "key: str"),
    "basic": ("Basic", "username: str, password: str"),
    "bearer": ("Token", "token: str"),
    "http": ("Secret", "value: str"),
    "oauth2": ("Token", "token: str"),
    "open_id_connect": ("Token", "token: str"),
    "mutual_tls": ("Certificate", "certificate: str"),
}


def security(subject: Subject, imports: Imports) -> Module:
    """The schemes, what callers show, and who checks it."""
    imports.add("dataclasses", "dataclass")
    imports.add("typing", "Protocol")
    imports.add(".runtime", "MaybeAwaitable")
    imports.add(".runtime.http.auth", "Credentials")
    named = [one.constant for one in subject.contract.security]
    imports.reserve(f"{subject.prefix}Credentials", f"{subject.prefix}Security", *named)
    return Module(
        doc=subject.doc("Who may call the {} API."),
        imports=imports.block(),
        name=f"{subject.prefix}Security",
        credentials=f"{subject.prefix}Credentials",
        schemes=tuple(_scheme(one, imports) for one in subject.contract.security),
    )


def _scheme(scheme: ir.SecurityScheme, imports: Imports) -> Scheme:
    def use(name: str) -> str:
        return imports.use(python.name(".runtime.http.auth", name))

    given, taken = _GIVEN[scheme.kind]
    said = {"scheme": scheme.name, **dict(scheme.facts)}
    return Scheme(
        constant=scheme.constant,
        value=f"{use(_CLASSES[scheme.kind])}({python.keywords(said)})",
        name=scheme.name,
        credentials=use(given),
        signature=f"self, {taken}, scopes: tuple[str, ...]",
        doc=python.docstring(scheme.doc or f"Check `{scheme.wire_name}`.", indent=8),
    )


# --- operations.py --------------------------------------------------------------------


def operations(subject: Subject, imports: Imports) -> Module:
    """The table of constants."""
    imports.add(".runtime.http", "Operation")
    imports.add("typing", "Any")
    constants = [operation.constant for operation in subject.operations]
    table = policies.table(subject.operations, constants)
    imports.reserve("ALL", *constants, *table.shared)
    shared = table.constants(imports.use)
    rows = tuple(
        _row(subject, operation, table.spelt[operation.constant], imports)
        for operation in subject.operations
    )
    return Module(
        doc=subject.doc("Operations of the {} contract, one constant each."),
        imports=imports.block(),
        policies=shared,
        operations=rows,
    )


# --- resources.py ---------------------------------------------------------------------


def resources(subject: Subject, imports: Imports) -> Module:
    """What the operations are about."""
    imports.add(".runtime.http.resources", "Resource")
    imports.add(subject.package, "operations")
    found = subject.contract.resources
    imports.reserve("ALL", *(one.constant for one in found))
    return Module(
        doc=subject.doc("What the operations of the {} contract are about."),
        imports=imports.block(),
        classes=tuple(_resource(one) for one in found),
    )


def _resource(resource: ir.Resource) -> Class:
    lines = [
        f"path={literal(resource.path)}",
        *([f"above={literal(resource.above)}"] if resource.above else []),
        f"key={literal(resource.key)}",
        f"field={literal(resource.field)}",
        *(f"{role}=operations.{name}" for role, name in resource.roles.items()),
    ]
    if resource.items:
        lines.append(f"items={literal(resource.items)}")
    return Class(name=resource.constant, base="", doc="", lines=tuple(lines))


def _row(
    subject: Subject, operation: ir.Operation, policy: Expr, imports: Imports
) -> Operation:
    http = binding(operation)
    lines = [
        f"name={literal(operation.wire_name)}",
        f"method={literal(http.method)}",
        # A webhook is sent to the very address that a subscriber gave.
        f"path={literal('' if subject.contract.pushed else http.path)}",
    ]
    if http.server:
        lines.append(f"server={literal(http.server)}")
    if http.parameters:
        spelt = commas(spelling.parameter(p, subject.natives) for p in http.parameters)
        lines.append(f"parameters=({imports.use(spelt)},)")
    if http.body:
        lines.append(f"request={imports.use(spelling.contents(http.body))}")
    lines.append(f"results={imports.use(spelling.results(http))}")
    declared = spelling.headers(http, f"{subject.package}.headers")
    if declared is not None:
        lines.append(f"headers={imports.use(declared)}")
    if http.errors:
        module = f"{subject.package}.errors"
        raised = ((e.status, python.name(module, e.name)) for e in http.errors)
        lines.append(f"errors={imports.use(spelling.by_status(raised))}")
    if http.security is not None:
        asked = spelling.security(http.security, f"{subject.package}.security")
        lines.append(f"security={imports.use(asked)}")
    if http.paging is not None:
        said = {"style": http.paging.style, **dict(http.paging.facts)}
        imports.add(".runtime.http", "Paging")
        lines.append(f"paging=Paging({python.keywords(said)})")
    lines.append(f"policy={imports.use(policy)}")
    return Operation(
        name=operation.constant,
        head=f"Operation[{imports.use(_result(http))}]",
        lines=tuple(lines),
    )


def _result(http: ir.HttpBinding) -> Expr:
    """What a call gives: the answer, or where there is none but items, an item."""
    items = streamed(http)
    whole = returns(http)
    return items if items is not None and whole.text == "None" else whole
