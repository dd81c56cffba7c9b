"""OpenAPI parameters: merged, typed, named, with their serialisation spelt out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir, names
from codegen.model.schemas.defaults import NoDefault
from codegen.model.templates import SLOT
from codegen.slices.http.clashes import EXPLODING, untangled
from codegen.slices.http.credentials import TOKEN
from codegen.slices.http.defaults import expression
from codegen.slices.http.empties import without_values
from codegen.slices.http.found import Node

if TYPE_CHECKING:
    from codegen.slices.http.bodies import Bodies

Place = Literal["path", "query", "header", "cookie", "querystring"]
# OpenAPI 3.1 section 4.8.12.2: these headers are described elsewhere.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
# By these a transport says where the body ends that it sends (RFC 9112, section 6).
_OF_TRANSPORTS = frozenset({"content-length", "transfer-encoding"})
_STYLES: dict[Place, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
    "querystring": "",
}
# Where OpenAPI 3.2 lets reserved characters stay; in a cookie and a header they do anyway.
_RESERVED = frozenset({"path", "query"})
_PLACES: dict[str, Place] = {place: place for place in _STYLES}
# Names that a generated method or route uses itself.
_OWN_NAMES = frozenset(
    {"self", "body", "service", "router", "operations", "request", "call", "respond"}
    | {"read_body", "read_parameter"}
)


def parameters_of(
    path: str, nodes: Sequence[Node], role: str, bodies: Bodies
) -> tuple[ir.Parameter, ...]:
    """The parameters of an operation, path ones first in the order of the path.

    The last of *nodes* is the operation; before it stands what its path item says.
    """
    found: dict[tuple[Place, str], Node] = {}
    headers: dict[str, str] = {}
    for node, at in nodes:
        listed = node.get("parameters")
        here: set[tuple[Place, str]] = set()
        for index in range(len(listed)) if isinstance(listed, list) else ():
            parameter, where = bodies.given.documents.resolved(
                at / "parameters" / index
            )
            place, wire = _PLACES.get(str(parameter.get("in"))), parameter.get("name")
            if wire is None and place == "querystring":
                wire = "querystring"  # its name stands nowhere on the wire
            if not isinstance(wire, str):
                continue
            if place == "header":  # in any case, it is one field
                wire = headers.setdefault(wire.lower(), wire)
            if place is None or _left_out(place, wire, where, bodies.given.report):
                continue
            if (place, wire) in here:
                message = f'parameter "{wire}" stands twice, the last one counts'
                where_twice = at / "parameters" / index
                bodies.given.report.add(codes.LINT, where_twice, message)
            here.add((place, wire))
            found[(place, wire)] = (parameter, where)
    slots = SLOT.findall(path)
    _complete_path(slots, found, nodes[-1][1], path, bodies)
    order: dict[tuple[Place, str], int] = {
        ("path", slot): number for number, slot in enumerate(slots)
    }
    ordered = sorted(found, key=lambda key: order.get(key, len(order)))
    scope = names.Scope(_OWN_NAMES)
    lowered = [
        _parameter(place, wire, *found[(place, wire)], scope, role, bodies)
        for place, wire in ordered
    ]
    places = [found[key][1] for key in ordered]
    marked = untangled(lowered, places, bodies.given)
    return without_values(marked, places, bodies.given)


def _left_out(place: Place, wire: str, at: Pointer, report: Report) -> bool:
    """Whether a parameter is none that a caller can send, which is said."""
    field = wire.lower() if place == "header" else ""
    if field in _IGNORED_HEADERS:
        message = f'OpenAPI ignores a parameter for the header "{wire}"'
        report.add(codes.NOT_GENERATED, at, message)
    elif field in _OF_TRANSPORTS:
        message = f'the header "{wire}" is for the transport to say'
        report.add(codes.NOT_GENERATED, at, message)
    elif place in ("header", "cookie") and not TOKEN.fullmatch(wire):
        message = f'"{wire}" is no name of a {place} (RFC 9110, a token)'
        hint = "nobody can send it, so it is left out"
        report.add(codes.LINT, at / "name", message, hint=hint)
    elif place == "query" and not wire:
        message = "a parameter of a query must have a name"
        hint = "nobody would read it, so it is left out"
        report.add(codes.LINT, at / "name", message, hint=hint)
    else:
        return False
    return True


def _complete_path(
    slots: list[str],
    found: dict[tuple[Place, str], Node],
    at: Pointer,
    path: str,
    bodies: Bodies,
) -> None:
    """Make parameters and path agree, and say where the contract does not."""
    report = bodies.given.report
    for slot in sorted({slot for slot in slots if slots.count(slot) > 1}):
        message = f'path parameter "{slot}" stands twice in {path}'
        report.add(codes.INVALID_DOCUMENT, at, message)
    for slot in slots:
        if ("path", slot) not in found:
            message = f'path parameter "{slot}" of {path} is not described'
            report.add(codes.LINT, at, message, hint="it is taken to be a string")
            found[("path", slot)] = ({"schema": {"type": "string"}}, at)
    for place, wire in list(found):
        if place == "path" and wire not in slots:
            where = found.pop((place, wire))[1]
            message = f'path parameter "{wire}" does not occur in {path}'
            report.add(codes.LINT, where, message)


def _parameter(
    place: Place,
    wire: str,
    node: dict[str, Any],
    at: Pointer,
    scope: names.Scope,
    role: str,
    bodies: Bodies,
) -> ir.Parameter:
    plain = names.snake(wire)
    pep8 = [f"{plain}_"] if plain in names.KEYWORDS else []
    name = scope.take(plain, *pep8, f"{plain}_{place}")
    style = str(node.get("style") or _STYLES[place])
    explode = node.get("explode")
    required = place == "path" or node.get("required") is True
    want = role + names.pascal(wire)
    content = next(iter(bodies.media.contents(node, at, want, "request")), None)
    schema_at = at / "schema"
    type = content.type if content else bodies.media.type_at(schema_at, want)
    return ir.Parameter(
        name=name,
        wire_name=wire,
        place=place,
        type=type,
        required=required,
        default=_default(type, bodies, schema_at) if not required else None,
        doc=str(node.get("description") or "").strip(),
        style=style,
        explode=explode if isinstance(explode, bool) else style in EXPLODING,
        allow_reserved=place in _RESERVED and node.get("allowReserved") is True,
        content=content,
    )


def _default(type: ir.Type, bodies: Bodies, at: Pointer) -> Any:
    """The contract's default, if it is a value of the parameter's own type."""
    if not bodies.given.documents.exists(at):
        return None
    documents = bodies.given.documents
    beside, (behind, place) = documents.get(at), documents.resolved(at)
    near = isinstance(beside, dict) and "default" in beside
    value = (beside if near else behind).get("default")
    if value is None:
        return None
    if _has_classes(type):
        return value  # the slice tries it when all classes are known
    try:
        expression(value, type, {})
    except NoDefault:
        message = "default is no value that its type can have in Python"
        where = (at if near else place) / "default"
        bodies.given.report.add(codes.NOT_GENERATED, where, message)
        return None
    whole = type.type if isinstance(type, ir.Nullable) else type
    is_float = isinstance(whole, ir.Scalar) and whole.kind == "float"
    return float(value) if is_float else value


def _has_classes(type: ir.Type) -> bool:
    """Whether there are classes or aliases in *type*."""
    match type:
        case ir.Ref():
            return True
        case ir.Nullable(type=inner) | ir.ListOf(item=inner) | ir.MapOf(value=inner):
            return _has_classes(inner)
        case ir.TupleOf(items=several) | ir.UnionOf(members=several):
            return any(map(_has_classes, several))
    return False
