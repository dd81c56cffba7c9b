"""How the parts of an operation are spelt: contents, parameters, results, signature."""

from __future__ import annotations

from codegen.model import ir
from codegen.slices.http.native import Natives
from codegen.writing import python
from codegen.writing.python import Expr, Imports, join, literal

_CODECS: dict[ir.Codec, str] = {
    "json": "Json",
    "text": "Text",
    "binary": "Binary",
    "form": "Form",
    "multipart": "Multipart",
}
_DEFAULT_MEDIA_TYPES: dict[ir.Codec, str] = {
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


def binding(operation: ir.Operation) -> ir.HttpBinding:
    """What HTTP adds to an operation of this slice."""
    assert isinstance(operation.binding, ir.HttpBinding)
    return operation.binding


def status(key: str) -> str:
    """`404`, or a string for a range and the default."""
    return str(int(key)) if key.isdigit() else literal(key)


def status_lines(keys: list[str]) -> list[str]:
    """`status = 404`, and `statuses = ...` where an error is declared for several."""
    exact = [int(key) for key in keys if key.isdigit()]
    if len(exact) == len(keys) == 1:
        return [f"status = {exact[0]}"]
    if "default" in keys:
        return [f"status = {[*exact, 500][0]}", "statuses = range(100, 600)"]
    ranges = [
        range(int(key[0]) * 100, int(key[0]) * 100 + 100)
        for key in keys
        if not key.isdigit()
    ]
    others = [one for one in exact if not any(one in whole for whole in ranges)]
    first = [*exact, *(whole.start for whole in ranges)][0]
    if len(ranges) == 1 and not others:
        return [f"status = {first}", f"statuses = {ranges[0]!r}"]
    members = [*map(str, others), *(f"*{whole!r}" for whole in ranges)]
    return [f"status = {first}", f"statuses = ({', '.join(members)})"]


def codec(content: ir.Content) -> Expr:
    """`Json(User)`, with the media type where it is not the codec's own."""
    arguments: list[Expr] = []
    if content.codec not in ("text", "binary"):
        arguments.append(python.annotation(content.type, constraints=True))
    default = _DEFAULT_MEDIA_TYPES.get(content.codec, content.media_type)
    if content.media_type != default:
        arguments.append(Expr(f"media_type={literal(content.media_type)}"))
    return _call(_CODECS[content.codec], arguments)


def parameter(parameter: ir.Parameter, natives: Natives) -> Expr:
    """`Parameter(name="limit", place="query")`, with what is not the default."""
    arguments = [
        Expr(f"name={literal(parameter.wire_name)}"),
        Expr(f"place={literal(parameter.place)}"),
    ]
    type = python.annotation(parameter.type, constraints=True)
    if parameter.content:
        arguments.append(join("content={}", _call("Json", [type])))
    else:
        if parameter.style != _DEFAULT_STYLES[parameter.place]:
            arguments.append(Expr(f"style={literal(parameter.style)}"))
        if parameter.explode != (parameter.style == "form"):
            arguments.append(Expr(f"explode={parameter.explode}"))
        if parameter.allow_reserved:
            arguments.append(Expr("allow_reserved=True"))
    if not natives.parameter(parameter):
        if not parameter.content:
            arguments.append(join("type={}", type))
        if parameter.required:
            arguments.append(Expr("required=True"))
    return _call("Parameter", arguments)


def results(http: ir.HttpBinding) -> Expr:
    """`{200: Json(User), 204: Empty()}`."""
    parts = [
        join(
            f"{status(result.status)}: {{}}",
            codec(result.contents[0]) if result.contents else _call("Empty", []),
        )
        for result in http.results
    ]
    slots = ", ".join("{}" for _ in parts)
    return join(f"{{{{{slots}}}}}", *parts)


def _call(name: str, arguments: list[Expr]) -> Expr:
    slots = ", ".join("{}" for _ in arguments)
    return join(f"{{}}({slots})", python.name(".runtime.http", name), *arguments)


def returns(http: ir.HttpBinding) -> Expr:
    """The union of what the successes answer; None for an empty answer."""
    types: list[ir.Type] = [
        result.contents[0].type if result.contents else ir.NONE
        for result in http.results
    ]
    return python.union(python.annotation(type) for type in types or [ir.NONE])


def or_none(type: ir.Type, *, constraints: bool = False) -> Expr:
    """The type of what may be absent; what may be null stays as it is."""
    whole = type if isinstance(type, ir.Nullable) else ir.Nullable(type)
    return python.annotation(whole, constraints=constraints)


def client_signature(operation: ir.Operation, imports: Imports) -> str:
    """The parameters of a client's method; what the contract lets out may be left out.

    Path and a required body go by position, the rest by keyword.
    """
    http = binding(operation)
    required = [p for p in http.parameters if p.place != "path" and p.required]
    keyword = [_spelt(p.name, python.annotation(p.type), imports) for p in required]
    if http.body and not http.body_required:
        body = _spelt("body", or_none(http.body[0].type), imports)
        keyword.append(f"{body} = None")
    for given in http.parameters:
        if not given.required:
            spelt = _spelt(given.name, or_none(given.type), imports)
            keyword.append(f"{spelt} = None")
    return _signature(http, keyword, http.body_required, imports)


def service_signature(
    operation: ir.Operation, natives: Natives, imports: Imports
) -> str:
    """The parameters of a service's method: every one is passed, None if absent."""
    http = binding(operation)
    keyword: list[str] = []
    for given in http.parameters:
        if given.place != "path":
            known = given.required or natives.default(given) is not None
            type = python.annotation(given.type) if known else or_none(given.type)
            keyword.append(_spelt(given.name, type, imports))
    return _signature(http, keyword, True, imports)


def _signature(
    http: ir.HttpBinding, keyword: list[str], with_body: bool, imports: Imports
) -> str:
    positional = ["self"]
    for given in http.parameters:
        if given.place == "path":
            positional.append(
                _spelt(given.name, python.annotation(given.type), imports)
            )
    if http.body and with_body:
        type = http.body[0].type
        body = python.annotation(type) if http.body_required else or_none(type)
        positional.append(_spelt("body", body, imports))
    return ", ".join([*positional, *(["*", *keyword] if keyword else [])])


def _spelt(name: str, type: Expr, imports: Imports) -> str:
    return f"{name}: {imports.use(type)}"
