"""How a route of the generated FastAPI server is spelt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.model import ir
from codegen.model.media_types import essence
from codegen.model.templates import SLOT
from codegen.slices.http.native import Natives
from codegen.slices.http.signatures import chooses, or_none, returns
from codegen.slices.http.spelling import binding
from codegen.slices.http.view import Operation
from codegen.writing import python
from codegen.writing.python import Expr, Imports, join, literal

NAMES = frozenset(
    {
        "call",
        "create_app",
        "create_router",
        "operations",
        "read_body",
        "read_parameter",
        "respond",
    }
    | {"options", "request", "router", "security", "service"}
)
"""What the server module means by these names, so that no route is called that."""
_MARKERS = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie"}
# What the router takes for the name of a slot; any other brace is plain text to it.
_PLAIN_SLOT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_BODILESS = frozenset({204, 205, 304})
_DECORATORS = frozenset(
    {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
)


def in_order(operations: Iterable[ir.Operation]) -> list[ir.Operation]:
    """The operations as in the contract, but `/users/me` before `/users/{id}`.

    Concrete paths win (OpenAPI 3.1 section 4.8.8.2), but the router takes the first
    path that fits.
    """
    ordered: list[tuple[re.Pattern[str], ir.Operation]] = []
    for operation in operations:
        http = binding(operation)
        path, fits = SLOT.sub("\0", http.path), _pattern(http.path)
        place = len(ordered)
        for index, (known, other) in enumerate(ordered):
            rival = binding(other)
            hidden = rival.method == http.method and known.fullmatch(path)
            if hidden and not fits.fullmatch(SLOT.sub("\0", rival.path)):
                place = index
                break
        ordered.insert(place, (fits, operation))
    return [operation for _, operation in ordered]


def _pattern(path: str) -> re.Pattern[str]:
    """What the router takes for this path."""
    return re.compile("[^/]+".join(map(re.escape, SLOT.split(path)[::2])))


def route(
    operation: ir.Operation, name: str, natives: Natives, imports: Imports
) -> Operation:
    """The route function *name*: it reads, calls the service and answers."""
    http = binding(operation)
    constant = f"operations.{operation.constant}"
    arguments = _Arguments(constant, natives, imports)
    for parameter in http.parameters:
        arguments.add_parameter(parameter, http.path)
    if http.body:
        arguments.add_body(http)
    answer = (
        f"await call({', '.join([f'service.{operation.name}', *arguments.passed])})"
    )
    plain = _plain(http)
    if not plain:
        imports.add("fastapi", "Response")
        imports.add(".runtime.http.server", "respond")
        told = ", request" if _negotiates(http) else ""
        answer = f"respond({constant}, {answer}{told})"
    return Operation(
        name=name,
        head=_decorator(operation, plain, imports),
        signature=arguments.signature(whole=not plain and _negotiates(http)),
        returns=imports.use(returns(http)) if plain else "Response",
        call=answer,
    )


@dataclass(slots=True)
class _Arguments:
    """What a route is given, by FastAPI or as a whole request, and passes on.

    Attributes:
        passed: Arguments of the service's method.
    """

    constant: str
    natives: Natives
    imports: Imports
    passed: list[str] = field(default_factory=list)
    _required: list[str] = field(default_factory=list)
    _optional: list[str] = field(default_factory=list)
    _by_hand: bool = False

    def signature(self, *, whole: bool) -> str:
        """The parameters of the route; the *whole* request is one if anything reads it."""
        first = []
        if whole or self._by_hand:
            self.imports.add("fastapi", "Request")
            first.append("request: Request")
        return ", ".join([*first, *self._required, *self._optional])

    def add_parameter(self, parameter: ir.Parameter, path: str) -> None:
        if not self.natives.parameter(parameter):
            where = f"{literal(parameter.place)}, {literal(parameter.wire_name)}"
            known = self.natives.default(parameter)
            if known is not None:
                where += f", default={self.imports.use(known)}"
            self._read(parameter.name, "read_parameter", where)
            return
        spelt = _parameter(parameter, path, self.natives)
        bare = parameter.required or self.natives.factory(parameter) is not None
        self._take(parameter.name, spelt, bare=bare)

    def add_body(self, http: ir.HttpBinding) -> None:
        if _native_body(http):
            self._take("body", _body(http, self.natives), bare=http.body_required)
        else:
            more = "" if http.body_required else "required=False"
            self._read("body", "read_body", more, awaited=True)

    def _take(self, name: str, spelt: Expr, *, bare: bool) -> None:
        """Let FastAPI read an argument; *bare* are those without a default."""
        listed = self._required if bare else self._optional
        listed.append(self.imports.use(spelt))
        self.passed.append(f"{name}={name}")

    def _read(
        self, name: str, reader: str, more: str, *, awaited: bool = False
    ) -> None:
        """Read an argument by hand, with *reader* of the runtime."""
        self._by_hand = True
        self.imports.add(".runtime.http.server", reader)
        given = ", ".join(filter(None, ["request", self.constant, more]))
        self.passed.append(f"{name}={'await ' * awaited}{reader}({given})")


def _plain(http: ir.HttpBinding) -> bool:
    """Whether FastAPI writes the answer by itself: one status, JSON or nothing."""
    contents = [content for result in http.results for content in result.contents]
    if chooses(http) or any(result.media_type for result in http.results):
        return False
    return len(contents) < 2 and all(
        c.codec == "json" and c.media_type == "application/json" for c in contents
    )


def _negotiates(http: ir.HttpBinding) -> bool:
    """Whether a caller may choose a media type."""
    return any(len(result.contents) > 1 for result in http.results)


def _native_body(http: ir.HttpBinding) -> bool:
    """Whether FastAPI reads the body by itself."""
    if len(http.body) != 1 or http.body[0].codec != "json":
        return False
    plain = essence(http.body[0].media_type)
    return plain == "application/json" or plain.endswith("+json")


def _path(http: ir.HttpBinding) -> str:
    """The path for the router, with Python names if it cannot read a wire name."""
    if not _renames(http.path):
        return http.path
    slots = {p.wire_name: p.name for p in http.parameters if p.place == "path"}
    return SLOT.sub(lambda slot: f"{{{slots[slot[1]]}}}", http.path)


def _renames(path: str) -> bool:
    return not all(_PLAIN_SLOT.fullmatch(slot) for slot in SLOT.findall(path))


def _parameter(parameter: ir.Parameter, path: str, natives: Natives) -> Expr:
    """`user_id: Annotated[UUID, Path(alias="userId")]`."""
    bare = _unconstrained(parameter.type)
    type = python.annotation(bare, constraints=True)
    marks: dict[str, Any] = {}
    same = parameter.name == parameter.wire_name and parameter.place != "header"
    if not same and not (parameter.place == "path" and _renames(path)):
        marks["alias"] = parameter.wire_name
    default = Expr("")
    factory = natives.factory(parameter)
    if not parameter.required and factory is None:
        known = natives.default(parameter)
        default = join(" = {}", known or Expr("None"))
        if known is None:
            type = or_none(bare, constraints=True)
    marker = _MARKERS[parameter.place]
    marked = _marked(type, marker, marks, parameter.type, factory)
    return join("{}: {}{}", parameter.name, marked, default)


def _marked(
    bare: Expr,
    marker: str,
    marks: dict[str, Any],
    type: ir.Type,
    factory: Expr | None = None,
) -> Expr:
    """`Annotated[list[str], UNIQUE, Query(max_length=5)]`, for the constraints of *type*.

    They all stand outside: FastAPI knows no list in `Annotated[list[str], UNIQUE] | None`.
    """
    words, checks = python.words_and_checks(_constraints(type))
    fastapi = python.name("fastapi", marker)
    said = [Expr(python.keywords(marks | words))] if marks | words else []
    if factory is not None:
        said.append(join("default_factory={}", factory))
    mark = join("{}({})", fastapi, python.commas(said))
    annotated = python.name("typing", "Annotated")
    return join("{}[{}]", annotated, python.commas([bare, *checks, mark]))


def _constraints(type: ir.Type) -> tuple[tuple[str, Any], ...]:
    match type:
        case ir.Scalar() | ir.ListOf():
            return type.constraints
        case ir.Nullable():
            return _constraints(type.type)
    return ()


def _unconstrained(type: ir.Type) -> ir.Type:
    match type:
        case ir.Scalar():
            return replace(type, constraints=())
        case ir.ListOf():
            return ir.ListOf(type.item)
        case ir.Nullable():
            return ir.Nullable(_unconstrained(type.type))
    return type


def _body(http: ir.HttpBinding, natives: Natives) -> Expr:
    """`body: NewUser`; marked as a body where FastAPI would not know it for one."""
    type = http.body[0].type
    bare = _unconstrained(type)
    annotated = python.annotation(bare, constraints=True)
    if not http.body_required:
        annotated = or_none(bare, constraints=True)
    elif natives.record(type):
        return join("body: {}", annotated)
    default = "" if http.body_required else " = None"
    return join("body: {}{}", _marked(annotated, "Body", {}, type), default)


def _decorator(operation: ir.Operation, plain: bool, imports: Imports) -> str:
    """`get("/users", operation_id="listUsers")`."""
    http = binding(operation)
    method = http.method.lower()
    arguments = [literal(_path(http))]
    if method not in _DECORATORS:
        method = "api_route"
        arguments.append(f"methods=[{literal(http.method)}]")
    arguments.append(f"operation_id={literal(operation.wire_name)}")
    summary = python.summary(operation.doc)
    if summary:
        arguments.append(f"summary={literal(summary)}")
    status = _success(http)
    if plain and status != 200:
        arguments.append(f"status_code={status}")
    if plain and status not in _BODILESS and not http.results[0].contents:
        # FastAPI would write null, which is not nothing.
        imports.add("fastapi", "Response")
        arguments.append("response_class=Response")
    if operation.deprecated:
        arguments.append("deprecated=True")
    return f"{method}({', '.join(arguments)})"


def _success(http: ir.HttpBinding) -> int:
    status = http.results[0].status if http.results else "200"
    if status.isdigit():
        return int(status)
    return 200 if status == "default" else int(status[0]) * 100
