"""What methods of clients and services take and return."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import ir
from codegen.slices.http.native import Natives
from codegen.slices.http.spelling import binding
from codegen.writing import python
from codegen.writing.python import Expr, Imports, join

_FILE = ir.Scalar("file")


def returns(http: ir.HttpBinding) -> Expr:
    """The union of what the successes answer at once; None for an empty answer."""
    types = [type for type in _answered(http) if type is not None]
    return python.union(python.annotation(type) for type in types or [ir.NONE])


def streamed(http: ir.HttpBinding) -> Expr | None:
    """The items of answers that come one by one; None if there are none."""
    types = [c.type for one in http.results for c in one.contents if c.streams]
    return python.union(map(python.annotation, types)) if types else None


def only_streams(http: ir.HttpBinding) -> bool:
    """Whether no success has a body that is read whole."""
    contents = [content for one in http.results for content in one.contents]
    return bool(contents) and all(content.streams for content in contents)


def _answered(http: ir.HttpBinding) -> Iterator[ir.Type | None]:
    """The types that successes are read as; none for a stream."""
    for result in http.results:
        if not result.contents:
            yield ir.NONE
        for content in result.contents:
            yield None if content.streams else content.type


def served(http: ir.HttpBinding) -> Expr:
    """What a service returns: with `Answer` where it has a choice beside the value."""
    members = []
    if not only_streams(http):
        members.append(returns(http))
    if ir.Scalar("bytes") in _answered(http):
        members.append(python.annotation(_FILE))
    items = streamed(http)
    if items is not None:
        members.append(join("{}[{}]", python.name(".runtime.http", "Items"), items))
    whole = python.union(members)
    if chooses(http):
        return join("{}[{}]", python.name(".runtime.http", "Answered"), whole)
    return whole


def chooses(http: ir.HttpBinding) -> bool:
    """Whether a value alone does not say what the answer is: status or headers."""
    if len(http.results) > 1 or not http.results[0].status.isdigit():
        return True
    return any(result.headers for result in http.results)


def body_types(http: ir.HttpBinding, *, sent: bool) -> list[Expr]:
    """The types that a body may have; who *sent* it may have had the bytes at hand."""
    types = [one.type for one in http.body]
    if sent and _FILE in types:
        types.insert(types.index(_FILE), ir.Scalar("bytes"))
    return [python.annotation(type) for type in types]


def or_none(type: ir.Type, *, constraints: bool = False) -> Expr:
    """The type of what may be absent; what may be null stays as it is."""
    whole = type if isinstance(type, ir.Nullable) else ir.Nullable(type)
    return python.annotation(whole, constraints=constraints)


def _body_or_none(http: ir.HttpBinding, *, sent: bool) -> Expr:
    types = body_types(http, sent=sent)
    if isinstance(http.body[0].type, ir.Nullable):
        return python.union(types)
    return python.union([*types, Expr("None")])


def client_signature(operation: ir.Operation, imports: Imports) -> str:
    """The parameters of a client's method; what the contract lets out may be left out.

    Path and a required body go by position, the rest by keyword.
    """
    http = binding(operation)
    required = [p for p in http.parameters if p.place != "path" and p.required]
    keyword = [_spelt(p.name, python.annotation(p.type), imports) for p in required]
    if http.body and not http.body_required:
        body = _spelt("body", _body_or_none(http, sent=True), imports)
        keyword.append(f"{body} = None")
    for given in http.parameters:
        if not given.required:
            spelt = _spelt(given.name, or_none(given.type), imports)
            keyword.append(f"{spelt} = None")
    return _signature(http, keyword, imports, sent=True)


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
    return _signature(http, keyword, imports, sent=False)


def _signature(
    http: ir.HttpBinding, keyword: Iterable[str], imports: Imports, *, sent: bool
) -> str:
    positional = ["self"]
    for given in http.parameters:
        if given.place == "path":
            type = python.annotation(given.type)
            positional.append(_spelt(given.name, type, imports))
    if http.body and http.body_required:
        type = python.union(body_types(http, sent=sent))
        positional.append(_spelt("body", type, imports))
    elif http.body and not sent:
        positional.append(_spelt("body", _body_or_none(http, sent=sent), imports))
    named = list(keyword)
    return ", ".join([*positional, *(["*", *named] if named else [])])


def _spelt(name: str, type: Expr, imports: Imports) -> str:
    return f"{name}: {imports.use(type)}"
