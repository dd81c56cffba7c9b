"""How the parts of an operation are spelt: contents, parameters, results, security."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.model import ir
from codegen.slices.http.clashes import EXPLODING
from codegen.slices.http.native import Natives
from codegen.writing import python
from codegen.writing.python import Expr, commas, join, literal

_CODECS: dict[ir.Codec, str] = {
    "json": "Json",
    "text": "Text",
    "binary": "Binary",
    "form": "Form",
    "multipart": "Multipart",
    "lines": "JsonLines",
    "events": "EventStream",
}
_DEFAULT_MEDIA_TYPES: dict[ir.Codec, str] = {
    "json": "application/json",
    "text": "text/plain",
    "binary": "application/octet-stream",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "lines": "application/jsonl",
    "events": "text/event-stream",
}
_DEFAULT_STYLES = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "",
}


def binding(operation: ir.Operation) -> ir.HttpBinding:
    """What HTTP adds to an operation of this slice."""
    assert isinstance(operation.binding, ir.HttpBinding)
    return operation.binding


def answers(http: ir.HttpBinding) -> list[ir.HttpResult | ir.HttpError]:
    """All that an operation may answer, successes first."""
    return [*http.results, *http.errors]


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
    held = content.codec == "text" or content.type == ir.Scalar("bytes")
    if not held:
        arguments.append(python.argument(content.type))
    default = _DEFAULT_MEDIA_TYPES[content.codec]
    if content.media_type != default:
        arguments.append(Expr(f"media_type={literal(content.media_type)}"))
    if content.parts:
        parts = (join("{}: {}", literal(p.wire_name), _part(p)) for p in content.parts)
        arguments.append(join("parts={{{}}}", commas(parts)))
    return _call(_CODECS[content.codec], arguments)


def _part(part: ir.Part) -> Expr:
    """`Part(content_type="application/json")`."""
    said = {
        "content_type": part.content_type or None,
        "style": part.style or None,
        "explode": part.explode,
        "allow_reserved": part.allow_reserved or None,
    }
    given = {word: value for word, value in said.items() if value is not None}
    return _call("Part", [Expr(python.keywords(given))])


def contents(listed: tuple[ir.Content, ...], media_type: str = "") -> Expr:
    """`Json(User)`; a tuple of several, `Empty()` for none, whose *media_type* is said."""
    if not listed:
        said = [Expr(f"media_type={literal(media_type)}")] if media_type else []
        return _call("Empty", said)
    if len(listed) == 1:
        return codec(listed[0])
    return join("({})", commas(codec(one) for one in listed))


def parameter(parameter: ir.Parameter, natives: Natives) -> Expr:
    """`Parameter(name="limit", place="query")`, with what is not the default."""
    arguments = [
        Expr(f"name={literal(parameter.wire_name)}"),
        Expr(f"place={literal(parameter.place)}"),
    ]
    type = python.argument(parameter.type)
    if parameter.content:
        arguments.append(join("content={}", codec(parameter.content)))
    else:
        if parameter.style != _DEFAULT_STYLES[parameter.place]:
            arguments.append(Expr(f"style={literal(parameter.style)}"))
        if parameter.explode != (parameter.style in EXPLODING):
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
    return by_status(
        (one.status, contents(one.contents, one.media_type)) for one in http.results
    )


def headers(http: ir.HttpBinding, module: str) -> Expr | None:
    """`{200: LinkHeaders}`, for successes and errors alike; None if none is declared."""
    listed = {
        one.status: python.name(module, one.headers.name)
        for one in answers(http)
        if one.headers is not None
    }
    return by_status(listed.items()) if listed else None


def security(alternatives: ir.Alternatives, module: str) -> Expr:
    """`((Required(API_KEY), Required(OAUTH, scopes=("read",))),)`: any, all of it."""
    return _tuple(_tuple(_required(r, module) for r in one) for one in alternatives)


def _required(requirement: ir.Requirement, module: str) -> Expr:
    arguments = [python.name(module, requirement.scheme.constant)]
    if requirement.scopes:
        arguments.append(Expr(f"scopes={literal(requirement.scopes)}"))
    required = python.name(".runtime.http.auth", "Required")
    return join("{}({})", required, commas(arguments))


def by_status(pairs: Iterable[tuple[str, Expr]]) -> Expr:
    """`{200: ..., "4XX": ...}`."""
    listed = (join("{}: {}", status(key), value) for key, value in pairs)
    return join("{{{}}}", commas(listed))


def _tuple(parts: Iterable[Expr]) -> Expr:
    """`(a,)`, `(a, b)` or `()`."""
    listed = list(parts)
    return join("({},)" if len(listed) == 1 else "({})", commas(listed))


def _call(name: str, arguments: list[Expr]) -> Expr:
    return join("{}({})", python.name(".runtime.http", name), commas(arguments))
